import type { ReactNode } from 'react';
import classes from './Notice.module.css';

interface Props {
  readonly tone?: 'plain' | 'warn' | 'refuse' | 'allow';
  readonly icon?: ReactNode;
  readonly role?: 'status' | 'alert';
  readonly children: ReactNode;
}

/** A sentence that stands out from the page, by more than its colour. */
export function Notice({ tone = 'plain', icon, role, children }: Props) {
  return (
    <div className={classes.notice} data-tone={tone} role={role}>
      {icon !== undefined && (
        <span className={classes.icon} aria-hidden>
          {icon}
        </span>
      )}
      <div className={classes.text}>{children}</div>
    </div>
  );
}
