import type { ReactNode } from 'react';
import classes from './Consequence.module.css';

/** One consequence in words, with an icon for its subject. */
export function Consequence({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes.consequence}>
      <span aria-hidden>{icon}</span>
      <p>{children}</p>
    </div>
  );
}
