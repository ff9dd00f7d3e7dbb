import { Trans, useLingui } from '@lingui/react/macro';
import { EmptyState, PanelsSkeleton, QueryView } from '@monban/ui';
import { IconBox } from '@monban/ui/icons';
import { Link, useParams } from '@tanstack/react-router';
import { Inset, Sheet } from '../../layout/Sheet.tsx';
import { ProductForm } from './ProductForm.tsx';
import { useProductDetailQuery } from './products.gen.ts';

/** One product: name, price, seats and where it may be used, in one form with tabs (`T-05`…`T-13`, `H-54`). */
export function ProductPage() {
  const { t } = useLingui();
  const { productId } = useParams({ from: '/staff/products/$productId' });
  const query = useProductDetailQuery({ variables: { id: productId }, fetchPolicy: 'cache-and-network' });
  const product = query.data?.product ?? null;
  const contracts = product?.figures?.contracts;
  return (
    <Sheet
      title={product?.name ?? t`商品`}
      crumbs={
        <>
          <span>
            <Trans>マスタ</Trans>
          </span>
          <span>›</span>
          <Link to="/products">
            <Trans>商品</Trans>
          </Link>
          {product && <span>› {product.name}</span>}
        </>
      }
      note={
        contracts !== undefined && (
          <Link to="/contracts" search={{ product: productId }}>
            <Trans>契約 {contracts}件</Trans>
          </Link>
        )
      }
    >
      <QueryView
        query={query}
        skeleton={
          <Inset>
            <PanelsSkeleton heights={[40, 160]} />
          </Inset>
        }
      >
        {({ product: found, locations }) =>
          found ? (
            <ProductForm key={found.id} product={found} locations={locations} />
          ) : (
            <EmptyState icon={<IconBox size={32} />} title={<Trans>この商品は見つかりません</Trans>}>
              <Trans>削除されたか、別の事業者の商品です。</Trans>
            </EmptyState>
          )
        }
      </QueryView>
    </Sheet>
  );
}
