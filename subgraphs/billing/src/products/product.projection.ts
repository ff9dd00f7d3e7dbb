import { type Id, idFromUuid } from '@monban/domain-kit';
import { productContract } from '@monban/events';
import { findOrAsk, type RequestContext, subscription } from '@monban/subgraph-kit';
import { Product } from './product.entity.ts';

/** Contracts tells a product's name as well; nothing here asks for it. */
export const keepProducts = subscription(productContract, async (em, told) => {
  await em.upsertMany(
    Product,
    told.map(({ tenant: tenantId, id }) => ({ tenantId, id: idFromUuid('product', id) })),
  );
});

/** The product with this id, if contracts has it. */
export const ensureProduct = (ctx: RequestContext, id: Id<'product'>): Promise<Product | null> =>
  findOrAsk(ctx, keepProducts, id, (em) => em.findOne(Product, { id }));
