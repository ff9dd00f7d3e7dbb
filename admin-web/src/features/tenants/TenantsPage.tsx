import { Anchor, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, type Column, CursorPager, DataTable, EmptyState, QueryView, rowLink, RowsSkeleton, StatePill, TwoLines } from '@monban/ui';
import { IconBuilding, IconCheck, IconPlus, IconSearch } from '@monban/ui/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { ListSearch } from '../../layout/ListSearch.tsx';
import { Sheet } from '../../layout/Sheet.tsx';
import { useRowKeys } from '../../layout/use-row-keys.ts';
import { type TenantsQuery, useTenantsQuery } from './tenants.gen.ts';

type Tenant = TenantsQuery['tenants']['edges'][number]['node'];

/** Operators on the platform with their features (`T-04`). */
export function TenantsPage() {
  const { t } = useLingui();
  const { q, after } = useSearch({ from: '/platform/tenants' });
  const navigate = useNavigate({ from: '/tenants' });
  const query = useTenantsQuery({ variables: { after: after ?? null, search: q ?? null }, fetchPolicy: 'cache-and-network' });
  const shown = query.data ?? query.previousData;
  useRowKeys();
  const goTo = (cursor: string | undefined): void =>
    void navigate({ search: { ...(q === undefined ? {} : { q }), ...(cursor === undefined ? {} : { after: cursor }) } });
  const clear = (): void => void navigate({ search: {}, replace: true });
  const columns: Column<Tenant>[] = [
    {
      key: 'name',
      header: <Trans context="one">事業者</Trans>,
      width: '36%',
      cell: ({ id, name, storefronts }) => (
        <TwoLines
          lead={<Avatar name={name} square />}
          first={
            <Link to="/tenants/$tenantId" params={{ tenantId: id }} className={rowLink} data-row-link>
              {name}
            </Link>
          }
          second={storefronts.map((storefront) => storefront.name).join(' · ')}
        />
      ),
    },
    {
      key: 'storefronts',
      header: <Trans>ストア番号</Trans>,
      width: '24%',
      secondary: true,
      cell: ({ storefronts }) =>
        storefronts.map(({ id }) => (
          <a key={id} href={`/s/${id}/`} style={{ marginInlineEnd: 8 }}>
            {id}
          </a>
        )),
    },
    {
      key: 'seats',
      header: <Trans>サブユーザー機能</Trans>,
      cell: ({ features }) =>
        features.includes('SEATS') ? (
          <StatePill bare tone="allow" icon={<IconCheck size={15} />}>
            <Trans>オン</Trans>
          </StatePill>
        ) : (
          <StatePill bare tone="plain">
            <Trans>オフ</Trans>
          </StatePill>
        ),
    },
  ];
  return (
    <Sheet
      title={t`事業者`}
      actions={
        <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link {...props} to="/tenants/new" />}>
          <Trans>事業者を作る</Trans>
        </Button>
      }
      tools={
        <>
          <ListSearch
            label={t`事業者・ストアで検索`}
            value={q ?? ''}
            onSearch={(text) => void navigate({ search: text === '' ? {} : { q: text }, replace: true })}
          />
          {q !== undefined && (
            <Anchor component="button" type="button" size="sm" ml="auto" onClick={clear}>
              <Trans>条件をクリア</Trans>
            </Anchor>
          )}
        </>
      }
    >
      <QueryView query={{ ...query, data: shown }} skeleton={<RowsSkeleton rows={6} />}>
        {({ tenants: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <NoTenants searched={q !== undefined} onClear={clear} />
          ) : (
            <>
              <DataTable label={t`事業者`} columns={columns} rows={edges.map(({ node }) => node)} rowKey={({ id }) => id} />
              {(pageInfo.hasNextPage || after !== undefined) && (
                <CursorPager
                  pageSize={50}
                  order={t`名前順`}
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
              )}
            </>
          )
        }
      </QueryView>
    </Sheet>
  );
}

function NoTenants({ searched, onClear }: { readonly searched: boolean; readonly onClear: () => void }) {
  if (searched) {
    return (
      <EmptyState
        icon={<IconSearch size={32} />}
        title={<Trans>条件に合う事業者はありません</Trans>}
        action={
          <Button variant="default" onClick={onClear}>
            <Trans>条件をクリア</Trans>
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState icon={<IconBuilding size={32} />} title={<Trans>まだ事業者がいません</Trans>}>
      <Trans>事業者を作ると、最初のスタッフに招待メールが届きます。</Trans>
    </EmptyState>
  );
}
