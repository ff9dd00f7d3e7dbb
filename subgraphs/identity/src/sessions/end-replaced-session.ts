import type { Id } from '@monban/domain-kit';
import { actorOf, type RequestContext, type Viewer, writeAudit } from '@monban/subgraph-kit';
import { revoke } from './revocations.ts';
import { Session } from './session.entity.ts';

/**
 * Ends the session that was open on this surface before a new login. It may belong to another person and another tenant, because the
 * provider's staff and those of any operator log in at one address.
 */
export async function endReplacedSession(ctx: RequestContext, viewer: Viewer): Promise<void> {
  const { sessionId, tenantId, accountId } = viewer;
  if (sessionId === null || tenantId === null) return;
  await ctx.database.transaction(tenantId, async (em) => {
    const now = ctx.realClock.now();
    await em.nativeUpdate(Session, { id: sessionId as Id<'session'>, endedAt: null }, { endedAt: now });
    await revoke(em, { sessionIds: [sessionId] });
    await writeAudit(em, tenantId, actorOf({ viewer, requestId: ctx.requestId }), {
      action: 'session.ended',
      subjectType: 'account',
      subjectId: accountId,
      detail: { by: 'LOG_IN' },
    });
  });
}
