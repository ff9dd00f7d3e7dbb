import type { Id } from '@monban/domain-kit';
import { type AuditEntry, type Em, type RequestContext, writeAudit } from '@monban/subgraph-kit';

/** The tenant whose accounts are meant: the one that the provider's staff name. Whoever else names one stays in their own. */
export const tenantMeant = ({ viewer, tenantId }: RequestContext, named: Id<'tenant'> | null | undefined): string =>
  viewer.role === 'platform' && named ? named : tenantId;

/** Changes an account in its tenant (`tenantMeant`). `audit` writes into that tenant's chain; call it last. */
export async function changeAccountOf<T>(
  ctx: RequestContext,
  named: Id<'tenant'> | null | undefined,
  change: (em: Em, audit: (entry: AuditEntry) => Promise<void>) => Promise<T>,
): Promise<T> {
  const { role, accountId } = ctx.viewer;
  const tenantId = tenantMeant(ctx, named);
  const actor = { role, accountId, requestId: ctx.requestId };
  await ctx.end();
  return ctx.database.transaction(tenantId, (em) => change(em, (entry) => writeAudit(em, tenantId, actor, entry)));
}

/** Looks at accounts where they belong; the provider's staff see those of operators, each under its own row-level security. */
export const readAccountsOf = <T>(ctx: RequestContext, tenantId: string, look: (em: Em) => Promise<T>): Promise<T> =>
  tenantId === ctx.viewer.tenantId ? ctx.read(look) : ctx.database.transaction(tenantId, look);
