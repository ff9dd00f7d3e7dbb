import type { ReactNode } from 'react';
import classes from './Consequence.module.css';

/** One consequence in words, with the icon of what it is about. */
export function Consequence({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes.consequence}>
      <span aria-hidden>{icon}</span>
      <p>{children}</p>
    </div>
  );
}
