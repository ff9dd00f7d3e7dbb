import { type Id, parseId } from '@monban/domain-kit';
import type { FilterQuery } from '@mikro-orm/core';
import { badInput, type PageArgs, readPage, type RequestContext, toConnection } from '@monban/subgraph-kit';
import { permissions } from '../permissions.ts';
import { Account } from './account.entity.ts';
import type { CustomerPage } from './customer-list.ts';
import { readAccountsOf, tenantMeant } from './tenant-of-account.ts';

/** Staff of the viewer's tenant, or of the operator that the provider's staff name, in the order in which they came. */
export async function listStaff(ctx: RequestContext, args: PageArgs & { tenantId?: string | null | undefined }): Promise<CustomerPage> {
  const named = args.tenantId == null ? null : parseId('tenant', args.tenantId);
  if (args.tenantId != null && !named) throw badInput('Malformed tenant id.');
  const tenantId = tenantMeant(ctx, named);
  // whoever enters tenants works for the provider, and is at home among its staff
  const realm = tenantId === ctx.tenantId && permissions.can(ctx, 'tenant.enter', null) ? 'PLATFORM' : 'STAFF';
  const page = readPage(ctx, { list: `staff:${tenantId}` }, args);
  const after: FilterQuery<Account>[] = page.after ? [{ id: { $gt: page.after[0] as Id<'account'> } }] : [];
  const who: FilterQuery<Account> = { realm, erasedAt: null };
  const rows = await readAccountsOf(ctx, tenantId, (em) =>
    em.find(Account, { $and: [who, ...after] }, { orderBy: { id: 'asc' }, limit: page.limit }),
  );
  return {
    ...toConnection(page, rows, (row) => [row.id]),
    count: async () => ({ total: await readAccountsOf(ctx, tenantId, (em) => em.count(Account, who)), seats: 0 }),
  };
}
