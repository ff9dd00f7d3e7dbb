import { Trans } from '@lingui/react/macro';
import { useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import classes from './ContractPage.module.css';
import type { ContractDetailQuery } from './contracts.gen.ts';
import { EventSentence } from './EventSentence.tsx';

const SHOWN = 5;

/** The latest events of a contract, with a link to all of them. */
export function RecentEvents({ contract }: { readonly contract: NonNullable<ContractDetailQuery['contract']> }) {
  const { i18n } = useLingui();
  const events = contract.recent?.edges.map(({ node }) => node) ?? [];
  if (events.length === 0) return null;
  const day = new Intl.DateTimeFormat(i18n.locale, { month: 'numeric', day: 'numeric' });
  return (
    <section>
      <h2 className={classes.cardTitle}>
        <Trans>最近の出来事</Trans>
      </h2>
      <ol className={classes.recent}>
        {events.slice(0, SHOWN).map((event) => (
          <li key={event.id}>
            <time className={classes.time} dateTime={event.at}>
              {day.format(new Date(event.at))}
            </time>
            <span>
              <EventSentence event={event} />
              {event.actor && <span className={classes.actor}>（{event.actor.name}）</span>}
            </span>
          </li>
        ))}
      </ol>
      <Link className={classes.more} to="." search={((kept: object) => ({ ...kept, tab: 'history' })) as never} resetScroll={false}>
        <Trans>すべての履歴</Trans>
      </Link>
    </section>
  );
}
