import { uuidOf } from '@monban/domain-kit';
import { type EventOf, productContract, type ProductState } from '@monban/events';
import { type Em, type Publication, tell } from '@monban/subgraph-kit';
import { Product } from './product.entity.ts';

const stateOf = (product: Product): ProductState => ({ productId: product.id, name: product.name });

/** Tells of a product, in the transaction of the change. */
export const tellProduct = (em: Em, product: Product, type: EventOf<typeof productContract>, at: Temporal.Instant): Promise<void> =>
  tell(em, product.tenantId, productPublication, { type, id: product.id, seq: product.eventSeq, at, state: stateOf(product) });

export const productPublication: Publication<typeof productContract> = {
  contract: productContract,
  to: ['billing', 'access'],
  keys: 'select id, event_seq as seq from product',
  async snapshot(em, { uuids, afterUuid, first }) {
    const rows = await em.find(
      Product,
      { ...(uuids ? { id: { $in: uuids as Product['id'][] } } : {}), ...(afterUuid ? { id: { $gt: afterUuid as Product['id'] } } : {}) },
      { orderBy: { id: 'asc' }, limit: first },
    );
    return rows.map((product) => ({ uuid: uuidOf(product.id), seq: product.eventSeq, data: stateOf(product) }));
  },
};
