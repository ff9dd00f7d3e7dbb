import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

interface Props {
  readonly title: ReactNode;
  /** Link back, above the title. */
  readonly crumbs?: ReactNode;
  /** State pills beside the title. */
  readonly states?: ReactNode;
  /** A count or a word in a quieter style beside the title. */
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
}

/** Head of a page: crumb, name with its states, actions. */
export function PageHeader({ title, crumbs, states, note, actions }: Props) {
  return (
    <header className={classes.header}>
      {crumbs !== undefined && <nav className={classes.crumbs}>{crumbs}</nav>}
      <div className={classes.line}>
        <Title order={1}>{title}</Title>
        {states}
        {note !== undefined && <span className={classes.note}>{note}</span>}
        <div className={classes.actions}>{actions}</div>
      </div>
    </header>
  );
}
