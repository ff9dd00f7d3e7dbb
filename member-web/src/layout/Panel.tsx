import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

interface Props {
  readonly title?: ReactNode;
  readonly children: ReactNode;
}

/** One subject on a member's page. */
export function Panel({ title, children }: Props) {
  const id = useId();
  if (title === undefined) return <div className={classes.panel}>{children}</div>;
  return (
    <section className={classes.panel} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
