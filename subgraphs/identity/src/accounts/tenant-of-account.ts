import type { Id } from '@monban/domain-kit';
import { type AuditEntry, type Em, type RequestContext, writeAudit } from '@monban/subgraph-kit';

/**
 * Changes an account where it belongs: in the viewer's own tenant or, for the provider's staff, in the operator that they name. Whoever else
 * names a tenant stays in their own and finds nobody there. `audit` writes into that tenant's chain; call it last.
 */
export async function changeAccountOf<T>(
  ctx: RequestContext,
  named: Id<'tenant'> | null | undefined,
  change: (em: Em, audit: (entry: AuditEntry) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { role, accountId } = ctx.viewer;
  const tenantId = role === 'platform' && named ? named : ctx.tenantId;
  const actor = { role, accountId, requestId: ctx.requestId };
  await ctx.end();
  return ctx.database.transaction(tenantId, (em) => change(em, (entry) => writeAudit(em, tenantId, actor, entry)));
}

/** Looks at accounts where they belong; the provider's staff see those of operators, each under its own row-level security. */
export const readAccountsOf = <T>(ctx: RequestContext, tenantId: string, look: (em: Em) => Promise<T>): Promise<T> =>
  tenantId === ctx.viewer.tenantId ? ctx.read(look) : ctx.database.transaction(tenantId, look);
