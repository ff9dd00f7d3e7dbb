import { Anchor, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { CopyButton, CursorPager, EmptyState, QueryView, RowsSkeleton } from '@monban/ui';
import { IconSearch, IconUsers } from '@monban/ui/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../../app/use-session.ts';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { FilterChip } from '../../layout/FilterChip.tsx';
import { ListSearch } from '../../layout/ListSearch.tsx';
import { Sheet } from '../../layout/Sheet.tsx';
import { useRowKeys } from '../../layout/use-row-keys.ts';
import { CustomerTable } from './CustomerTable.tsx';
import { useCustomersQuery } from './customers.gen.ts';
import { customersFilter, type CustomersSearch } from './customers-search.ts';

const PAGE_SIZE = 50;

/** Customers and seat members, newest first (`T-32`…`T-34`, `T-56`); search, filter and page are in the address. */
export function CustomersPage() {
  const { t } = useLingui();
  const search = useSearch({ from: '/staff/customers' });
  const navigate = useNavigate({ from: '/customers' });
  const filter = customersFilter(search);
  const query = useCustomersQuery({ variables: { after: search.after ?? null, filter: filter ?? null }, fetchPolicy: 'cache-and-network' });
  useRowKeys();
  // Another condition is another list: it begins with its first page.
  const show = (change: CustomersSearch): void =>
    void navigate({ search: (kept) => dropEmpty({ ...kept, ...change, after: undefined }), replace: true });
  const goTo = (after: string | undefined): void => void navigate({ search: (kept) => dropEmpty({ ...kept, after }) });
  return (
    <Sheet
      title={t`顧客`}
      tools={
        <>
          <ListSearch label={t`名前・メールで探す`} value={search.q ?? ''} onSearch={(q) => show({ ...search, q })} />
          <FilterChip
            label={t`ロック`}
            options={[
              { value: 'locked', label: t`ロック中` },
              { value: 'unlocked', label: t`ロックなし` },
            ]}
            value={search.lock}
            onChange={(lock) => void navigate({ search: (kept) => dropEmpty({ ...kept, after: undefined, lock }), replace: true })}
          />
          {filter && <ClearConditions onClear={() => void navigate({ search: {}, replace: true })} />}
        </>
      }
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={12} />}>
        {({ customers: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <NoCustomers
              filtered={filter !== undefined || search.after !== undefined}
              onClear={() => void navigate({ search: {}, replace: true })}
            />
          ) : (
            <>
              <CustomerTable customers={edges.map(({ node }) => node)} />
              <CursorPager
                pageSize={PAGE_SIZE}
                order={t`登録が新しい順`}
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
    </Sheet>
  );
}

function ClearConditions({ onClear }: { readonly onClear: () => void }) {
  return (
    <Anchor component="button" type="button" size="sm" ml="auto" onClick={onClear}>
      <Trans>条件をクリア</Trans>
    </Anchor>
  );
}

function NoCustomers({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const session = useSession();
  if (filtered) {
    return (
      <EmptyState
        icon={<IconSearch size={32} />}
        title={<Trans>条件に合う顧客はいません</Trans>}
        action={
          <Button variant="default" onClick={onClear}>
            <Trans>条件をクリア</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<IconUsers size={32} />}
      title={<Trans>まだ顧客がいません</Trans>}
      action={
        session?.storefrontId != null && (
          <CopyButton value={`${window.location.origin}/s/${session.storefrontId}/register`}>
            <Trans>登録ページの URL をコピー</Trans>
          </CopyButton>
        )
      }
    >
      <Trans>会員サイトから登録した人が、ここに並びます。</Trans>
    </EmptyState>
  );
}

/** Conditions that are not set have no place in the address. */
const dropEmpty = (search: { [Key in keyof CustomersSearch]?: CustomersSearch[Key] | undefined }): CustomersSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
