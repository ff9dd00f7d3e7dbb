import { type Id, uuidOf } from '@monban/domain-kit';
import { defineLoader, loadById, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import { Product } from './product.entity.ts';

export const productById = loadById(Product);

/** Products by name. */
export async function listProducts(ctx: RequestContext, args: PageArgs) {
  const page = readPage(ctx, { list: 'products' }, args);
  const [name, id] = (page.after ?? []) as [string, Product['id']];
  const rows = await ctx.read((em) =>
    em.find(Product, page.after ? { $or: [{ name: { $gt: name } }, { name, id: { $gt: id } }] } : {}, {
      orderBy: { name: 'asc', id: 'asc' },
      limit: page.limit,
    }),
  );
  return toConnection(page, rows, (row) => [row.name, row.id]);
}

/** Contracts that have not ended and the people on them, by product: one statement for all products of a tick. */
export const productFigures = defineLoader('productFigures', async (ids: readonly Product['id'][], ctx) => {
  const rows = await ctx.read((em) =>
    em.execute<{ id: string; contracts: number; suspended: number; in_surplus: number; holders: number; seat_members: number }[]>(
      `select p.id, count(c.id)::int as contracts, (count(c.id) filter (where c.state = 'SUSPENDED'))::int as suspended,
         (count(c.id) filter (where c.seats_used > p.seat_allowance))::int as in_surplus,
         count(distinct c.holder_id)::int as holders, coalesce(sum(c.seats_used), 0)::int as seat_members
       from product p left join contract c on c.tenant_id = p.tenant_id and c.product_id = p.id and c.state <> 'ENDED'
       where p.tenant_id = ? and p.id = any(?::uuid[]) group by p.id`,
      [uuidOf(ctx.tenantId), `{${ids.map((id) => uuidOf(id)).join(',')}}`],
    ),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const { in_surplus: inSurplus, seat_members: seatMembers, ...rest } = byId.get(uuidOf(id))!;
    return { ...rest, inSurplus, seatMembers };
  });
});

/** What seats are used for in one tenant; the provider asks under that tenant's own row-level security. */
export async function tenantSeatFigures(ctx: RequestContext, tenantId: Id<'tenant'>) {
  const [row] = await ctx.database.transaction(tenantId, (em) =>
    em.execute<{ products: number; contracts: number; members: number }[]>(
      `select (select count(*)::int from product where tenant_id = ? and seat_allowance > 0) as products,
         (count(c.id) filter (where p.seat_allowance > 0))::int as contracts, coalesce(sum(c.seats_used), 0)::int as members
       from contract c join product p on p.tenant_id = c.tenant_id and p.id = c.product_id where c.tenant_id = ? and c.state <> 'ENDED'`,
      [uuidOf(tenantId), uuidOf(tenantId)],
    ),
  );
  return { products: row!.products, contracts: row!.contracts, seatMembers: row!.members };
}
