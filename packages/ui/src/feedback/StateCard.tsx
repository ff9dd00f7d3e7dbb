import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './StateCard.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** One thing to do next. */
  readonly action?: ReactNode;
  readonly role?: 'alert' | 'status';
  /** 1 where the state is the whole page. */
  readonly order?: 1 | 2;
}

/** One state told in full: what it is, what then, and what to do. Basis of empty and error states. */
export function StateCard({ icon, title, children, action, role, order = 2 }: Props) {
  return (
    <div className={classes.card} {...(role ? { role } : {})}>
      <div className={classes.icon} aria-hidden>
        {icon}
      </div>
      <Title order={order} className={classes.title}>
        {title}
      </Title>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
