import type { Id } from '@monban/domain-kit';
import { defineLoader, type RequestContext } from '@monban/subgraph-kit';
import { Account } from './account.entity.ts';

export const accountById = defineLoader('accountById', async (ids: readonly Account['id'][], ctx) => {
  const rows = await ctx.read((em) => em.find(Account, { id: { $in: [...ids] } }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** Customers by part of their name or address, for contracts, which keeps neither; and whether `first` left some out. */
export async function findCustomers(ctx: RequestContext, search: string, first: number): Promise<{ ids: Id<'account'>[]; more: boolean }> {
  const text = search.trim().normalize('NFKC').toLowerCase().slice(0, 100);
  const like = `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;
  const rows = await ctx.read((em) =>
    em.find(
      Account,
      { realm: 'CUSTOMER', erasedAt: null, searchText: { $like: like } },
      { orderBy: { id: 'desc' }, limit: first + 1, fields: ['id'] },
    ),
  );
  return { ids: rows.slice(0, first).map(({ id }) => id), more: rows.length > first };
}
