import { type Id, uuidOf } from '@monban/domain-kit';
import { defineList, lookUp, lookUpByFunction, type PageArgs, reads, readsFunction, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Product } from './product.entity.ts';

export const productById = lookUp(Product);

const products = defineList({
  name: 'products',
  of: Product,
  filter: z.object({}),
  where: () => ({}),
  sorts: { NAME_ASC: { by: ['name', 'id'], direction: 'asc' } },
});

/** Products by name. */
export const listProducts = (ctx: RequestContext, args: PageArgs) => products.page(ctx, args);

const figures = {
  contracts: reads.number,
  suspended: reads.number,
  inSurplus: reads.number,
  holders: reads.number,
  seatMembers: reads.number,
};

/** Contracts that have not ended and the people on them, by product: one statement for all products of a tick. */
export const productFigures = lookUpByFunction({
  call: 'product_figures',
  types: ['uuid'],
  values: (id: Product['id']) => [uuidOf(id)],
  row: figures,
});

const seatFigures = readsFunction('tenant_seat_figures', 1, { products: reads.number, contracts: reads.number, seatMembers: reads.number });

/** How one tenant uses seats; the provider asks under that tenant's own row-level security. */
export async function tenantSeatFigures(ctx: RequestContext, tenantId: Id<'tenant'>) {
  const [row] = await ctx.under(tenantId).query(seatFigures, [uuidOf(tenantId)]);
  return row!;
}
