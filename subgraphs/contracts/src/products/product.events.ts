import { uuidOf } from '@monban/domain-kit';
import { type Em, emit, type Publication } from '@monban/subgraph-kit';
import { Product } from './product.entity.ts';

const stateOf = (product: Product) => ({ productId: product.id, name: product.name });

/** Publishes a product, in the transaction of the change. */
export async function tellProduct(em: Em, product: Product, type: 'ProductDefined', at: Temporal.Instant): Promise<void> {
  await emit(em, product.tenantId, productPublication.to, {
    type,
    version: 1,
    aggregateType: 'product',
    aggregateId: product.id,
    seq: product.eventSeq,
    at,
    data: stateOf(product),
  });
}

export const productPublication: Publication = {
  to: ['billing', 'access'],
  async snapshot(em, { uuids, afterUuid, first }) {
    const rows = await em.find(
      Product,
      { ...(uuids ? { id: { $in: uuids as Product['id'][] } } : {}), ...(afterUuid ? { id: { $gt: afterUuid as Product['id'] } } : {}) },
      { orderBy: { id: 'asc' }, limit: first },
    );
    return rows.map((product) => ({ uuid: uuidOf(product.id), seq: product.eventSeq, data: stateOf(product) }));
  },
};
