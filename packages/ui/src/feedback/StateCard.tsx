import type { ReactNode } from 'react';
import classes from './StateCard.module.css';

interface Props {
  readonly icon: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** One suggested next action. */
  readonly action?: ReactNode;
  readonly role?: 'alert' | 'status';
  /** 1 where the state is the whole page. */
  readonly order?: 1 | 2;
}

/** A complete description of one state: what it is, what follows, and what to do. Basis of empty and error states. */
export function StateCard({ icon, title, children, action, role, order = 2 }: Props) {
  const Heading = order === 1 ? 'h1' : 'h2';
  return (
    <div className={classes.card} {...(role ? { role } : {})}>
      <div className={classes.icon} aria-hidden>
        {icon}
      </div>
      <Heading className={classes.title}>{title}</Heading>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
