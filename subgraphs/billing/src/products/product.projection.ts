import { type Id, idFromUuid } from '@monban/domain-kit';
import { type Apply, findOrAsk, type RequestContext } from '@monban/subgraph-kit';
import { Product } from './product.entity.ts';

/** Contracts also publishes a product's name; nothing here needs it. */
export const applyProduct: Apply = async (em, state) => {
  await em.upsert(Product, { tenantId: state.tenant as Id<'tenant'>, id: idFromUuid('product', state.aggregate.id) });
};

/** The product with this id, if contracts has it. */
export const ensureProduct = (ctx: RequestContext, id: Id<'product'>): Promise<Product | null> =>
  findOrAsk(ctx, { source: 'contracts', aggregateType: 'product', apply: applyProduct, id }, (em) => em.findOne(Product, { id }));
