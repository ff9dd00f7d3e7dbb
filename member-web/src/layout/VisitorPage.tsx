import { usePageTitle } from '@monban/ui';
import type { ReactNode } from 'react';
import { useStorefront } from '../app/use-storefront.ts';
import classes from './VisitorPage.module.css';

interface Props {
  /** Title for the browser's tab. */
  readonly tab: string;
  /** Picture or person above the headline. */
  readonly above?: ReactNode;
  readonly headline: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** The primary action, within reach of the thumb. */
  readonly foot?: ReactNode;
}

/** A page before login: headline, a sentence, content, and actions at the bottom. */
export function VisitorPage({ tab, above, headline, lead, children, foot }: Props) {
  usePageTitle(tab, useStorefront().name);
  return (
    <>
      <div className={classes.content}>
        {above}
        <h1 className={classes.headline}>{headline}</h1>
        {lead !== undefined && <p className={classes.lead}>{lead}</p>}
        {children}
      </div>
      {foot !== undefined && <div className={classes.foot}>{foot}</div>}
    </>
  );
}

/** A large picture of a state above its headline. */
export function StatePicture({ children, tone }: { readonly children: ReactNode; readonly tone?: 'allow' | 'warn' | undefined }) {
  return (
    <div className={classes.picture} data-tone={tone} aria-hidden>
      {children}
    </div>
  );
}

/** What works instead, set apart from the sentence about what does not work. */
export function Hint({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={classes.hint}>
      <h2 className={classes.hintTitle}>{title}</h2>
      {children}
    </section>
  );
}

/** Fields of a form, stacked. */
export function Fields({ children }: { readonly children: ReactNode }) {
  return <div className={classes.fields}>{children}</div>;
}

/** A promise in small print above the button. */
export function SmallPrint({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={classes.promise}>
      <span aria-hidden>{icon}</span>
      <p>{children}</p>
    </div>
  );
}
