import { type Id, uuidOf } from '@monban/domain-kit';
import { inputs, lookUp, reads, readsFunction, type RequestContext } from '@monban/subgraph-kit';
import { Account } from './account.entity.ts';

export const accountById = lookUp(Account);

const found = readsFunction('customers_found', 3, { id: reads.id('account') });

/** Holders of contracts by part of their name or address, for contracts, which stores neither; and whether `first` left some out. */
export async function findCustomers(ctx: RequestContext, search: string, first: number): Promise<{ ids: Id<'account'>[]; more: boolean }> {
  const like = inputs.like(inputs.search.parse(search) ?? '');
  const rows = await ctx.query(found, [uuidOf(ctx.tenantId), like, first + 1]);
  return { ids: rows.slice(0, first).map(({ id }) => id), more: rows.length > first };
}
