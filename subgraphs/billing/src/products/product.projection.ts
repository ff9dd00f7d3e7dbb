import { type Id, idFromUuid, uuidOf } from '@monban/domain-kit';
import { type Apply, catchUp, type RequestContext } from '@monban/subgraph-kit';
import { Product } from './product.entity.ts';

/** Contracts tells a product's name as well; nothing here asks for it. */
export const applyProduct: Apply = async (em, state, { at }) => {
  await em.upsert(Product, { tenantId: state.tenant as Id<'tenant'>, id: idFromUuid('product', state.aggregate.id), createdAt: at });
};

/** Whether the product exists; asks contracts once when we have not heard of it yet (it was made a moment ago). */
export async function isProduct(ctx: RequestContext, id: Id<'product'>): Promise<boolean> {
  const known = () => ctx.read(async (em) => (await em.count(Product, { id })) > 0);
  if (await known()) return true;
  await ctx.end();
  await catchUp(
    { database: ctx.database, command: ctx.command, now: () => ctx.realClock.now() },
    {
      tenantId: ctx.tenantId,
      requestId: ctx.requestId,
      source: 'contracts',
      aggregateType: 'product',
      apply: applyProduct,
      uuids: [uuidOf(id)],
    },
  );
  return known();
}
