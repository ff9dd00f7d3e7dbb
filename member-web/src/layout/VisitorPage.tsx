import { Text, Title } from '@mantine/core';
import { usePageTitle } from '@monban/ui';
import type { ReactNode } from 'react';
import { useStorefront } from '../app/use-storefront.ts';
import classes from './VisitorPage.module.css';

interface Props {
  /** What the page is, for the browser's tab. */
  readonly tab: string;
  /** Picture or person above the headline. */
  readonly above?: ReactNode;
  readonly headline: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** The primary action, at the thumb. */
  readonly foot?: ReactNode;
}

/** A page before logging in: headline, a sentence, content, and what to do at the foot. */
export function VisitorPage({ tab, above, headline, lead, children, foot }: Props) {
  usePageTitle(tab, useStorefront().name);
  return (
    <>
      <div className={classes.content}>
        {above}
        <Title order={1} className={classes.headline}>
          {headline}
        </Title>
        {lead !== undefined && <Text className={classes.lead}>{lead}</Text>}
        {children}
      </div>
      {foot !== undefined && <div className={classes.foot}>{foot}</div>}
    </>
  );
}

/** A large picture of a state above its headline. */
export function StatePicture({ children, tone }: { readonly children: ReactNode; readonly tone?: 'allow' | 'warn' }) {
  return (
    <div className={classes.picture} data-tone={tone} aria-hidden>
      {children}
    </div>
  );
}

/** What works instead, set apart from the sentence that says what does not. */
export function Hint({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={classes.hint}>
      <Title order={2} className={classes.hintTitle}>
        {title}
      </Title>
      {children}
    </section>
  );
}
