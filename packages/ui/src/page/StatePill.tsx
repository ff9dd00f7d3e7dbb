import type { ReactNode } from 'react';
import classes from './StatePill.module.css';

export type Tone = 'allow' | 'warn' | 'refuse' | 'seat' | 'accent' | 'plain';

interface Props {
  readonly tone: Tone;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  /** Without the coloured background, for rows of a table. */
  readonly bare?: boolean;
}

/** A state: always a word, with a colour and usually an icon. */
export function StatePill({ tone, icon, children, bare = false }: Props) {
  return (
    <span className={classes.pill} data-tone={tone} data-bare={bare || undefined}>
      {icon !== undefined && (
        <span className={`${classes.icon} mb-state`} aria-hidden>
          {icon}
        </span>
      )}
      {children}
    </span>
  );
}
