import type { Id } from '@monban/domain-kit';
import { defineLoader, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import { permissions } from '../permissions.ts';
import { Account } from './account.entity.ts';

export const accountById = defineLoader('accountById', async (ids: readonly Account['id'][], ctx) => {
  const rows = await ctx.read((em) => em.find(Account, { id: { $in: [...ids] } }));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** The account if the viewer may see it; an erased one is a pseudonym for staff and nobody for everybody else. */
export async function visibleAccount(ctx: RequestContext, id: Id<'account'>): Promise<Account | null> {
  const account = await ctx.load(accountById, id);
  if (!account || (account.erasedAt && ctx.viewer.role !== 'staff')) return null;
  return permissions.can(ctx, 'account.read', account) ? account : null;
}

export interface CustomerFilter {
  readonly search?: string | null | undefined;
  readonly locked?: boolean | null | undefined;
}

/** Customers and seat members, newest first (`T-32`, `T-56`); search as `P-L-15`. */
export async function listCustomers(ctx: RequestContext, args: PageArgs & { filter?: CustomerFilter | null | undefined }) {
  const page = readPage('customers', ctx.tenantId, args);
  const search = args.filter?.search?.trim().normalize('NFKC').toLowerCase().slice(0, 100);
  const locked = args.filter?.locked;
  const rows = await ctx.read((em) =>
    em.find(
      Account,
      {
        realm: 'CUSTOMER',
        erasedAt: null,
        ...(page.after ? { id: { $lt: page.after[0] as Id<'account'> } } : {}),
        ...(search ? { searchText: { $like: `%${search.replaceAll(/[%_\\]/g, String.raw`\$&`)}%` } } : {}),
        ...(locked == null ? {} : { lockedAt: locked ? { $ne: null } : null }),
      },
      { orderBy: { id: 'desc' }, limit: page.limit },
    ),
  );
  return toConnection('customers', ctx.tenantId, page, rows, (row) => [row.id]);
}

/** Ids of customers by part of their name or address, for contracts, which keeps neither. */
export async function findCustomers(ctx: RequestContext, search: string): Promise<Id<'account'>[]> {
  const text = search.trim().normalize('NFKC').toLowerCase().slice(0, 100);
  const like = `%${text.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`;
  const rows = await ctx.read((em) =>
    em.find(Account, { realm: 'CUSTOMER', erasedAt: null, searchText: { $like: like } }, { orderBy: { id: 'desc' }, limit: 500, fields: ['id'] }),
  );
  return rows.map(({ id }) => id);
}
