import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { type Column, CursorPager, DataTable, EmptyState, QueryView, RowsSkeleton, StatePill, yen } from '@monban/ui';
import { IconBox, IconPlus } from '@monban/ui/icons';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '../../app/use-session.ts';
import { pageBefore, rememberPage } from '../../layout/cursor-trail.ts';
import { Sheet } from '../../layout/Sheet.tsx';
import { AllowanceDialog } from './AllowanceDialog.tsx';
import { PriceDialog } from './PriceDialog.tsx';
import { type ProductRowFragment, useProductsQuery } from './products.gen.ts';

/** Products with what they cost and, where seats are on, their allowance (`T-05`…`T-07`). */
export function ProductsPage() {
  const { t } = useLingui();
  const session = useSession();
  const { after } = useSearch({ from: '/staff/products' });
  const navigate = useNavigate({ from: '/products' });
  const query = useProductsQuery({ variables: { after: after ?? null }, fetchPolicy: 'cache-and-network' });
  const [changing, setChanging] = useState<{ readonly what: 'allowance' | 'price'; readonly product: ProductRowFragment } | null>(null);
  const close = (): void => setChanging(null);
  const columns: Column<ProductRowFragment>[] = [
    { key: 'name', header: <Trans>商品</Trans>, width: '34%', cell: ({ name }) => <strong style={{ fontWeight: 600 }}>{name}</strong> },
    ...(session?.seats
      ? [
          {
            key: 'allowance',
            header: <Trans>ライセンス枠</Trans>,
            width: '26%',
            cell: (product: ProductRowFragment) => (
              <>
                {product.seatAllowance === 0 ? <Trans>なし</Trans> : <Trans>{product.seatAllowance}人</Trans>}{' '}
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => setChanging({ what: 'allowance', product })}
                  aria-label={t`「${product.name}」のライセンス枠を変える`}
                >
                  <Trans>変える…</Trans>
                </Button>
              </>
            ),
          },
        ]
      : []),
    {
      key: 'price',
      header: <Trans>月額（税抜）</Trans>,
      cell: (product) => (
        <>
          {product.monthlyPrice ? (
            yen(product.monthlyPrice.net.amount)
          ) : (
            <StatePill bare tone="warn">
              <Trans>未設定</Trans>
            </StatePill>
          )}{' '}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => setChanging({ what: 'price', product })}
            aria-label={t`「${product.name}」の月額を変える`}
          >
            <Trans>変える…</Trans>
          </Button>
        </>
      ),
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
      {changing?.what === 'allowance' && <AllowanceDialog product={changing.product} onClose={close} />}
      {changing?.what === 'price' && <PriceDialog product={changing.product} onClose={close} />}
    </Sheet>
  );
}

const backTo = (after: string | undefined): { after?: string } => (after === undefined ? {} : { after });
