import { PageHeader, usePageTitle } from '@monban/ui';
import type { ReactNode } from 'react';
import classes from './Sheet.module.css';

interface Props {
  /** The page's name, in its head and in the browser's tab. */
  readonly title: string;
  readonly crumbs?: ReactNode;
  readonly states?: ReactNode;
  readonly note?: ReactNode;
  readonly actions?: ReactNode;
  /** Search and filters, in one row under the head. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A staff page on the sheet: head, tools, and content that sets its own margins where it needs the full width. */
export function Sheet({ title, crumbs, states, note, actions, tools, children }: Props) {
  usePageTitle(title, 'Monban');
  return (
    <>
      <div className={classes.head}>
        <PageHeader title={title} crumbs={crumbs} states={states} note={note} actions={actions} />
        {tools !== undefined && <div className={classes.tools}>{tools}</div>}
      </div>
      <div className={classes.content}>{children}</div>
    </>
  );
}

/** Content with the page's margins. */
export function Inset({ children }: { readonly children: ReactNode }) {
  return <div className={classes.inset}>{children}</div>;
}

/** Work on the left, context on the right; stacked where space is short. */
export function WorkAndContext({ work, context }: { readonly work: ReactNode; readonly context: ReactNode }) {
  return (
    <div className={classes.both}>
      <div className={classes.work}>{work}</div>
      <aside className={classes.context}>{context}</aside>
    </div>
  );
}

/** A card of context beside the work. */
export function ContextCard({
  title,
  aside,
  children,
}: {
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className={classes.card}>
      <div className={classes.cardHead}>
        <h2 className={classes.cardTitle}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** Title of a section, with its controls on the right. */
export function SectionHead({ title, children }: { readonly title: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={classes.section}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      {children}
    </div>
  );
}
