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
}

/** One state told in full: what it is, what then, and what to do. Basis of empty and error states. */
export function StateCard({ icon, title, children, action, role }: Props) {
  return (
    <div className={classes.card} {...(role ? { role } : {})}>
      <div className={classes.icon} aria-hidden>
        {icon}
      </div>
      <Title order={2} className={classes.title}>
        {title}
      </Title>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
