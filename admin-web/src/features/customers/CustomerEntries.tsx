import { Trans, useLingui } from '@lingui/react/macro';
import { type Column, CursorPager, DataTable, dateTime, EmptyState, QueryView, RowsSkeleton, StatePill, TwoLines } from '@monban/ui';
import { IconAlertTriangle, IconCircleX, IconDoorEnter, IconDoorExit } from '@monban/ui/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { contractNumber } from '../../layout/contract-words.tsx';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { customerSearch } from './customer-search.ts';
import { type CustomerEntriesQuery, useCustomerEntriesQuery } from './customers.gen.ts';

const PAGE_SIZE = 50;
type Entry = CustomerEntriesQuery['entries']['edges'][number]['node'];

/** One customer's door events, newest first: admitted or refused, with the reason. */
export function CustomerEntries({ accountId }: { readonly accountId: string }) {
  const { t } = useLingui();
  const { entriesAfter: after } = useSearch({ from: '/staff/customers/$accountId' });
  const navigate = useNavigate({ from: '/customers/$accountId' });
  const query = useCustomerEntriesQuery({ variables: { accountId, after: after ?? null }, fetchPolicy: 'cache-and-network' });
  const columns = useEntryColumns();
  const goTo = (next: string | undefined): void => void navigate({ search: (kept) => customerSearch({ ...kept, entriesAfter: next }) });
  return (
    <QueryView query={query} skeleton={<RowsSkeleton rows={8} />}>
      {({ entries: { edges, pageInfo } }) =>
        edges.length === 0 ? (
          <EmptyState icon={<IconDoorEnter size={32} />} title={<Trans>まだ入退館がありません</Trans>}>
            <Trans>店舗の端末に会員コードをかざすと、ここに並びます。</Trans>
          </EmptyState>
        ) : (
          <>
            <DataTable label={t`入退館の記録`} columns={columns} rows={edges.map(({ node }) => node)} rowKey={({ id }) => id} />
            <CursorPager
              pageSize={PAGE_SIZE}
              order={t`新しい順`}
              onPrevious={after === undefined ? undefined : () => goTo(pageBefore(after))}
              onNext={
                pageInfo.hasNextPage && pageInfo.endCursor !== null
                  ? () => {
                      const next = pageInfo.endCursor ?? '';
                      rememberPage(next, after);
                      goTo(next);
                    }
                  : undefined
              }
            />
          </>
        )
      }
    </QueryView>
  );
}

function useEntryColumns(): Column<Entry>[] {
  const { i18n } = useLingui();
  return [
    {
      key: 'at',
      header: <Trans>日時</Trans>,
      width: '20%',
      cell: ({ at, location, device }) => (
        <TwoLines
          first={<time dateTime={at}>{dateTime(at, i18n.locale, location.timeZone)}</time>}
          second={
            <span className="mb-narrow">
              {location.name} · {device.name}
            </span>
          }
        />
      ),
    },
    {
      key: 'place',
      header: <Trans context="one">店舗</Trans>,
      width: '22%',
      secondary: true,
      cell: ({ location, device }) => <TwoLines first={location.name} second={device.name} />,
    },
    {
      key: 'contract',
      header: <Trans>契約</Trans>,
      width: '20%',
      secondary: true,
      cell: ({ contract }) => (contract ? <TwoLines first={contract.product.name} second={contractNumber(contract.number)} /> : '—'),
    },
    { key: 'reason', header: <Trans>理由</Trans>, secondary: true, cell: ({ message }) => message ?? '' },
    { key: 'result', header: <Trans>結果</Trans>, width: '12%', cell: (entry) => <Result entry={entry} /> },
  ];
}

function Result({ entry: { allowed, code, direction } }: { readonly entry: Entry }) {
  if (!allowed) {
    return (
      <StatePill bare tone="refuse" icon={<IconCircleX size={17} />}>
        <Trans>入館不可</Trans>
      </StatePill>
    );
  }
  if (code !== null) {
    return (
      <StatePill bare tone="warn" icon={<IconAlertTriangle size={17} />}>
        <Trans>警告</Trans>
      </StatePill>
    );
  }
  return direction === 'ENTRY' ? (
    <StatePill bare tone="allow" icon={<IconDoorEnter size={17} />}>
      <Trans>入館</Trans>
    </StatePill>
  ) : (
    <StatePill bare tone="plain" icon={<IconDoorExit size={17} />}>
      <Trans>退館</Trans>
    </StatePill>
  );
}
