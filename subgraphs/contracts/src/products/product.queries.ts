import { loadById, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import { Product } from './product.entity.ts';

export const productById = loadById(Product);

/** Products by name. */
export async function listProducts(ctx: RequestContext, args: PageArgs) {
  const page = readPage('products', ctx.tenantId, args);
  const [name, id] = (page.after ?? []) as [string, Product['id']];
  const rows = await ctx.read((em) =>
    em.find(Product, page.after ? { $or: [{ name: { $gt: name } }, { name, id: { $gt: id } }] } : {}, {
      orderBy: { name: 'asc', id: 'asc' },
      limit: page.limit,
    }),
  );
  return toConnection('products', ctx.tenantId, page, rows, (row) => [row.name, row.id]);
}
