import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  ColumnMenu,
  CsvExportButton,
  CursorPager,
  DataTable,
  QueryView,
  RowsSkeleton,
  type Sort,
  useColumns,
  useSelection,
} from '@monban/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../../app/use-session.ts';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { Sheet } from '../../layout/Sheet.tsx';
import { useRowKeys } from '../../layout/use-row-keys.ts';
import { CustomerBulkBar } from './CustomerBulkBar.tsx';
import { CustomerFilters } from './CustomerFilters.tsx';
import { type CustomerRowFragment, CustomersForFileDocument, type CustomersQuery, useCustomersQuery } from './customers.gen.ts';
import {
  type Changed,
  customersApiSort,
  customersFilter,
  customersSearch,
  customersSort,
  sortInAddress,
  withoutEmpty,
} from './customers-search.ts';
import { NoCustomers } from './NoCustomers.tsx';
import { useCustomerColumns } from './use-customer-columns.tsx';
import { useCustomerSheet } from './use-customer-sheet.ts';

const PAGE_SIZE = 50;
const idOf = ({ id }: CustomerRowFragment): string => id;

/** Customers and seat members (`T-32`…`T-34`, `T-56`); search, conditions, order and page are in the address. */
export function CustomersPage() {
  const { t } = useLingui();
  const client = useApolloClient();
  // parse again: the router passes on what the route's own parsing has dropped
  const search = customersSearch({ ...useSearch({ from: '/staff/customers' }) });
  const navigate = useNavigate({ from: '/customers' });
  const conditions = { filter: customersFilter(search) ?? null, sort: customersApiSort(search) };
  const query = useCustomersQuery({
    variables: { first: PAGE_SIZE, after: search.after ?? null, ...conditions },
    fetchPolicy: 'cache-and-network',
  });
  // Keep the last answer while the next one loads: a list that empties at every key flickers.
  const shown = query.data ?? query.previousData;
  const rows = shown?.customers.edges.map(({ node }) => node) ?? [];
  const columns = useColumns('customers', useCustomerColumns());
  const selection = useSelection(rows, idOf);
  const sheet = useCustomerSheet();
  const order = useOrderWords(customersSort(search));
  useRowKeys();
  // Changing a condition goes back to the first page.
  const show = (change: Changed): void =>
    void navigate({ search: (kept) => withoutEmpty({ ...kept, ...change, after: undefined }), replace: true });
  const goTo = (after: string | undefined): void => void navigate({ search: (kept) => withoutEmpty({ ...kept, after }) });
  const clear = (): void => void navigate({ search: ({ sort }) => withoutEmpty({ sort }), replace: true });
  const fetchPage = async (after: string | null) => {
    const { data } = await client.query({ query: CustomersForFileDocument, variables: { after, ...conditions }, fetchPolicy: 'no-cache' });
    if (!data) throw new Error('no answer');
    const { edges, pageInfo } = data.customers;
    return { rows: edges.map(({ node }) => node), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  };
  return (
    <Sheet
      title={t`顧客`}
      note={shown && <Counts customers={shown.customers} />}
      actions={
        <>
          <ColumnMenu choice={columns} />
          <CsvExportButton sheet={sheet} fetchPage={fetchPage} total={shown?.customers.totalCount ?? null} />
        </>
      }
      tools={<CustomerFilters search={search} onChange={show} onClear={clear} />}
    >
      <QueryView query={{ ...query, data: shown }} skeleton={<RowsSkeleton rows={12} />}>
        {({ customers: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <NoCustomers filtered={conditions.filter !== null || search.after !== undefined} onClear={clear} />
          ) : (
            <>
              <DataTable
                label={t`顧客`}
                columns={columns.shown}
                rows={rows}
                rowKey={idOf}
                rowName={({ name }) => name}
                sort={customersSort(search)}
                onSort={(sort) => show({ sort: sortInAddress(sort) })}
                selection={selection}
              />
              <CursorPager
                of="people"
                pageSize={PAGE_SIZE}
                order={order}
                keys={{ select: true, open: true }}
                onPrevious={search.after === undefined ? undefined : () => goTo(pageBefore(search.after ?? ''))}
                onNext={
                  pageInfo.hasNextPage && pageInfo.endCursor !== null
                    ? () => {
                        const next = pageInfo.endCursor ?? '';
                        rememberPage(next, search.after);
                        goTo(next);
                      }
                    : undefined
                }
              />
            </>
          )
        }
      </QueryView>
      <CustomerBulkBar selection={selection} onChanged={() => void query.refetch()} />
    </Sheet>
  );
}

function useOrderWords({ by, descending }: Sort): string {
  const { t } = useLingui();
  if (by === 'name') return descending ? t`名前の逆順` : t`名前順`;
  return descending ? t`登録が新しい順` : t`登録が古い順`;
}

/** How many people match the conditions, and how many of them are seat members. */
function Counts({ customers: { totalCount, seatMemberCount } }: { readonly customers: CustomersQuery['customers'] }) {
  const session = useSession();
  if (totalCount === null) return null;
  const [total, seats] = [totalCount.toLocaleString(), (seatMemberCount ?? 0).toLocaleString()];
  return (
    <span className="mb-figures" role="status">
      {session?.seats ? (
        <Trans>
          {total}人 · うちサブユーザー {seats}人
        </Trans>
      ) : (
        <Trans>{total}人</Trans>
      )}
    </span>
  );
}
