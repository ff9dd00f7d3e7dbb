import { Button, Text } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Column, CursorPager, DataTable, EmptyState, QueryView, rowLink, RowsSkeleton, StatePill, yen } from '@monban/ui';
import { IconBox, IconPlus } from '@monban/ui/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useSession } from '../../app/use-session.ts';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { Sheet } from '../../layout/Sheet.tsx';
import { useRowKeys } from '../../layout/use-row-keys.ts';
import { type ProductsQuery, useProductsQuery } from './products.gen.ts';

type Row = ProductsQuery['products']['edges'][number]['node'];

/** Products with their price, their allowance where seats are on (`T-05`…`T-07`), and their numbers of contracts and people. */
export function ProductsPage() {
  const { t } = useLingui();
  const session = useSession();
  const { after } = useSearch({ from: '/staff/products' });
  const navigate = useNavigate({ from: '/products' });
  const query = useProductsQuery({ variables: { after: after ?? null }, fetchPolicy: 'cache-and-network' });
  useRowKeys();
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: <Trans context="one">商品</Trans>,
      width: '32%',
      cell: ({ id, name }) => (
        <Link to="/products/$productId" params={{ productId: id }} className={rowLink} data-row-link>
          {name}
        </Link>
      ),
    },
    {
      key: 'price',
      header: <Trans>月額（税抜）</Trans>,
      width: '16%',
      cell: ({ monthlyPrice }) =>
        monthlyPrice ? (
          yen(monthlyPrice.net.amount)
        ) : (
          <StatePill bare tone="warn">
            <Trans>未設定</Trans>
          </StatePill>
        ),
    },
    ...(session?.seats
      ? [
          {
            key: 'allowance',
            header: <Trans>ライセンス枠</Trans>,
            width: '14%',
            secondary: true,
            cell: ({ seatAllowance }: Row) => (seatAllowance === 0 ? <Trans>なし</Trans> : <Trans>{seatAllowance}人</Trans>),
          },
        ]
      : []),
    {
      key: 'contracts',
      header: <Trans>契約</Trans>,
      width: '16%',
      secondary: true,
      cell: ({ figures }) => figures && <Contracts figures={figures} />,
    },
    {
      key: 'people',
      header: <Trans>人数</Trans>,
      secondary: true,
      cell: ({ figures }) => {
        if (!figures) return '—';
        const people = figures.holders + figures.seatMembers;
        return <Trans>{people}人</Trans>;
      },
    },
  ];
  const create = (
    <Button leftSection={<IconPlus size={16} />} renderRoot={(props) => <Link {...props} to="/products/new" />}>
      <Trans>商品を作る</Trans>
    </Button>
  );
  return (
    <Sheet title={t`商品`} actions={create}>
      <QueryView query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ products: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <EmptyState icon={<IconBox size={32} />} title={<Trans>まだ商品がありません</Trans>}>
              <Trans>商品を作ると、顧客に契約を付けられます。</Trans>
            </EmptyState>
          ) : (
            <>
              <DataTable label={t`商品`} columns={columns} rows={edges.map(({ node }) => node)} rowKey={({ id }) => id} />
              {(pageInfo.hasNextPage || after !== undefined) && (
                <CursorPager
                  pageSize={50}
                  order={t`名前順`}
                  onPrevious={after === undefined ? undefined : () => void navigate({ search: backTo(pageBefore(after)) })}
                  onNext={
                    pageInfo.hasNextPage && pageInfo.endCursor !== null
                      ? () => {
                          const next = pageInfo.endCursor ?? '';
                          rememberPage(next, after);
                          void navigate({ search: { after: next } });
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

function Contracts({ figures: { contracts, suspended, inSurplus } }: { readonly figures: NonNullable<Row['figures']> }) {
  return (
    <>
      <Trans>{contracts}件</Trans>
      {suspended > 0 && (
        <Text span inherit c="dimmed">
          {' · '}
          <Trans>停止中 {suspended}</Trans>
        </Text>
      )}
      {inSurplus > 0 && (
        <Text span inherit c="warn">
          {' · '}
          <Trans>超過 {inSurplus}</Trans>
        </Text>
      )}
    </>
  );
}

const backTo = (after: string | undefined): { after?: string } => (after === undefined ? {} : { after });
