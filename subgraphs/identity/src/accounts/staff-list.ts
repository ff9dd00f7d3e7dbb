import { parseId } from '@monban/domain-kit';
import { badInput, defineList, type PageArgs, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { permissions } from '../permissions.ts';
import { Account } from './account.entity.ts';
import type { AccountPage } from './customer-list.ts';
import { tenantMeant } from './tenant-of-account.ts';

const staff = defineList({
  name: 'staff',
  of: Account,
  always: (eb) => eb('r.erasedAt', 'is', null),
  filter: z.object({ realm: z.enum(['PLATFORM', 'STAFF']) }),
  where: (on) => ({ realm: on.is('realm') }),
  // in the order of creation
  sorts: { OLDEST: { by: ['id'], direction: 'asc' } },
});

/** Staff of the viewer's tenant, or of the operator that the provider's staff name, in the order of creation. */
export async function listStaff(ctx: RequestContext, args: PageArgs & { tenantId?: string | null | undefined }): Promise<AccountPage> {
  const named = args.tenantId == null ? null : parseId('tenant', args.tenantId);
  if (args.tenantId != null && !named) throw badInput('Malformed tenant id.');
  const tenantId = tenantMeant(ctx, named);
  // only the provider's staff may name tenants, and without one they mean their own colleagues
  const realm = tenantId === ctx.tenantId && permissions.can(ctx, 'tenant.enter', null) ? 'PLATFORM' : 'STAFF';
  const { first, after } = args;
  const page = await staff.page(ctx.under(tenantId), { first, after, filter: { realm } });
  return { ...page, count: async () => ({ total: (await page.count()).total, seats: 0 }) };
}
