import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Avatar, type Column, DataTable, EmptyState, QueryView, RowsSkeleton, StatePill, TwoLines } from '@monban/ui';
import { IconBuilding, IconCheck, IconPlus } from '@monban/ui/icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Sheet } from '../../layout/Sheet.tsx';
import { FeatureDialog } from './FeatureDialog.tsx';
import { type TenantsQuery, useTenantsQuery } from './tenants.gen.ts';

type Tenant = TenantsQuery['tenants']['edges'][number]['node'];

/** Operators on the platform and what is switched on for them (`T-04`). */
export function TenantsPage() {
  const { t } = useLingui();
  const query = useTenantsQuery({ fetchPolicy: 'cache-and-network' });
  const [changing, setChanging] = useState<Tenant | null>(null);
  const columns: Column<Tenant>[] = [
    {
      key: 'name',
      header: <Trans>事業者</Trans>,
      width: '36%',
      cell: ({ name, storefronts }) => (
        <TwoLines lead={<Avatar name={name} square />} first={name} second={storefronts.map((storefront) => storefront.name).join(' · ')} />
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
      cell: (tenant) => (
        <>
          {tenant.features.includes('SEATS') ? (
            <StatePill bare tone="allow" icon={<IconCheck size={15} />}>
              <Trans>オン</Trans>
            </StatePill>
          ) : (
            <StatePill bare tone="plain">
              <Trans>オフ</Trans>
            </StatePill>
          )}{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => setChanging(tenant)}
            aria-label={t`「${tenant.name}」のサブユーザー機能を切り替える`}
          >
            <Trans>切り替える…</Trans>
          </Button>
        </>
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
    >
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ tenants: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <EmptyState icon={<IconBuilding size={32} />} title={<Trans>まだ事業者がいません</Trans>}>
              <Trans>事業者を作ると、最初のスタッフに招待メールが届きます。</Trans>
            </EmptyState>
          ) : (
            <>
              <DataTable label={t`事業者`} columns={columns} rows={edges.map(({ node }) => node)} rowKey={({ id }) => id} />
              {pageInfo.hasNextPage && (
                <Button variant="default" m="md" onClick={() => void query.fetchMore({ variables: { after: pageInfo.endCursor } })}>
                  <Trans>もっと見る</Trans>
                </Button>
              )}
            </>
          )
        }
      </QueryView>
      {changing && <FeatureDialog tenant={changing} onClose={() => setChanging(null)} />}
    </Sheet>
  );
}
