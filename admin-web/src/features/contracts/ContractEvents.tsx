import { Trans, useLingui } from '@lingui/react/macro';
import { CursorPager, dateTime, EmptyState, QueryView, RowsSkeleton } from '@monban/ui';
import { IconHistory } from '@monban/ui/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { Inset } from '../../layout/Sheet.tsx';
import classes from './ContractPage.module.css';
import { withCursor } from './contract-search.ts';
import { useContractEventsQuery } from './contracts.gen.ts';
import { EventSentence } from './EventSentence.tsx';

const PAGE_SIZE = 50;

/** Everything that happened to a contract, newest first, from the audit chain. */
export function ContractEvents({ contractId }: { readonly contractId: string }) {
  const { t, i18n } = useLingui();
  const { eventsAfter: after } = useSearch({ from: '/staff/contracts/$contractId' });
  const navigate = useNavigate({ from: '/contracts/$contractId' });
  const query = useContractEventsQuery({ variables: { id: contractId, after: after ?? null }, fetchPolicy: 'cache-and-network' });
  const goTo = (eventsAfter: string | undefined): void => void navigate({ search: (kept) => withCursor(kept, { eventsAfter }) });
  return (
    <Inset>
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ contract }) => {
          const page = contract?.events;
          if (!page || page.edges.length === 0) {
            return <EmptyState icon={<IconHistory size={32} />} title={<Trans>まだ出来事がありません</Trans>} />;
          }
          const { hasNextPage, endCursor } = page.pageInfo;
          return (
            <>
              <ol className={classes.events} aria-label={t`契約の履歴`}>
                {page.edges.map(({ node: event }) => (
                  <li key={event.id}>
                    <time className={classes.time} dateTime={event.at}>
                      {dateTime(event.at, i18n.locale)}
                    </time>
                    <span>
                      <EventSentence event={event} />
                    </span>
                    <span className={classes.actor}>{event.actor?.name}</span>
                    {event.kind === 'SEAT_RELEASED' && event.reason !== null && (
                      <span className={classes.words}>
                        <Trans>理由: {event.reason}</Trans>
                      </span>
                    )}
                    {event.note !== null && (
                      <span className={classes.words}>
                        <Trans>契約者へのひとこと: {event.note}</Trans>
                      </span>
                    )}
                  </li>
                ))}
              </ol>
              {(hasNextPage || after !== undefined) && (
                <CursorPager
                  pageSize={PAGE_SIZE}
                  order={t`新しい順`}
                  onPrevious={after === undefined ? undefined : () => goTo(pageBefore(after))}
                  onNext={
                    hasNextPage && endCursor !== null
                      ? () => {
                          rememberPage(endCursor, after);
                          goTo(endCursor);
                        }
                      : undefined
                  }
                />
              )}
            </>
          );
        }}
      </QueryView>
    </Inset>
  );
}
