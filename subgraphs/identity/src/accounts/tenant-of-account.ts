import type { Id } from '@monban/domain-kit';
import type { AuditEntry, Em, RequestContext } from '@monban/subgraph-kit';
import { permissions } from '../permissions.ts';

/** The tenant of the accounts: the one that the provider's staff name. For everybody else it is always their own. */
export const tenantMeant = (ctx: RequestContext, named: Id<'tenant'> | null | undefined): string =>
  named && permissions.can(ctx, 'tenant.enter', null) ? named : ctx.tenantId;

/** Changes an account in its tenant (`tenantMeant`). `audit` writes into that tenant's chain; call it last. */
export async function changeAccountOf<T>(
  ctx: RequestContext,
  named: Id<'tenant'> | null | undefined,
  change: (em: Em, audit: (entry: AuditEntry) => Promise<void>) => Promise<T>,
): Promise<T> {
  const tenantId = tenantMeant(ctx, named);
  return ctx.write((em) => change(em, (entry) => ctx.audit(em, entry, tenantId)), tenantId);
}
