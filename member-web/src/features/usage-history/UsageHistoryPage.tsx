import { Trans, useLingui } from '@lingui/react/macro';
import { Button, dayOf, EmptyState, PanelsSkeleton, QueryView, timeOfDay } from '@monban/ui';
import { IconAlertTriangle, IconChevronRight, IconDoorEnter, IconDoorExit, IconHistory, IconX } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { MemberPage } from '../../layout/MemberPage.tsx';
import { Panel } from '../../layout/Panel.tsx';
import { byDay } from './days.ts';
import { MyEntriesDocument, type MyEntriesQuery, useMyEntriesQuery } from './usage-history.gen.ts';
import classes from './UsageHistoryPage.module.css';

export const firstQuestion = MyEntriesDocument;

type Record = MyEntriesQuery['myEntries']['edges'][number]['node'];

/** The member's own entries, exits and refused attempts, newest first (`H-43`). */
export function UsageHistoryPage() {
  const { t, i18n } = useLingui();
  const query = useMyEntriesQuery({ fetchPolicy: 'cache-and-network' });
  return (
    <MemberPage title={t`利用履歴`}>
      <QueryView query={query} skeleton={<PanelsSkeleton heights={[180, 180]} />}>
        {({ myEntries: { edges, pageInfo } }) => (
          <>
            {edges.length === 0 && (
              <EmptyState icon={<IconHistory size={32} />} title={<Trans>まだ利用の記録がありません</Trans>}>
                <Trans>入口で会員証の QR をかざすと、ここに残ります。</Trans>
              </EmptyState>
            )}
            {byDay(edges.map(({ node }) => node)).map(({ key, records }) => (
              <Panel key={key} title={dayOf(`${key}T12:00:00Z`, i18n.locale, 'UTC')}>
                <ul className={classes.records}>
                  {records.map((record) => (
                    <Line key={record.id} record={record} />
                  ))}
                </ul>
              </Panel>
            ))}
            {pageInfo.hasNextPage && (
              <Button tone="plain" busy={query.loading} onClick={() => void query.fetchMore({ variables: { after: pageInfo.endCursor } })}>
                <Trans>前の記録も見る</Trans>
              </Button>
            )}
          </>
        )}
      </QueryView>
    </MemberPage>
  );
}

function Line({ record }: { readonly record: Record }) {
  const { i18n } = useLingui();
  const { notice } = record;
  const entering = record.direction === 'ENTRY';
  const line = (
    <>
      <time className={classes.time} dateTime={record.at}>
        {timeOfDay(record.at, i18n.locale, record.location.timeZone)}
      </time>
      <span className={classes.words}>
        <span>{record.location.name}</span>
        {record.message !== null && <span className={classes.message}>{record.message}</span>}
      </span>
      <span className={`${classes.what} mb-state`}>
        {notice === 'ERROR' && <IconX size={18} aria-hidden />}
        {notice === 'WARNING' && <IconAlertTriangle size={18} aria-hidden />}
        {notice === null && (entering ? <IconDoorEnter size={18} aria-hidden /> : <IconDoorExit size={18} aria-hidden />)}
        {notice === 'ERROR' && <Trans>入館できず</Trans>}
        {notice !== 'ERROR' && (entering ? <Trans>入館</Trans> : <Trans>退館</Trans>)}
        {notice !== null && <IconChevronRight size={18} aria-hidden />}
      </span>
    </>
  );
  return (
    <li className={classes.item} data-notice={notice}>
      {notice === null ? (
        <div className={classes.record}>{line}</div>
      ) : (
        <Link to="/entries/$entryId" params={{ entryId: record.id }} className={classes.record}>
          {line}
        </Link>
      )}
    </li>
  );
}
