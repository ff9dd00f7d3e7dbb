import type { Id } from '@monban/domain-kit';
import type { Em, RequestContext } from '@monban/subgraph-kit';
import { revoke } from './revocations.ts';
import { Session } from './session.entity.ts';

/** Ends every session of the viewer's account but the one that asks. Whoever keeps any of them in memory asks again. */
export async function endOtherSessions(ctx: RequestContext, em: Em, accountId: Id<'account'>): Promise<void> {
  const present = ctx.viewer.sessionId as Id<'session'> | null;
  const others = { accountId, endedAt: null, ...(present ? { id: { $ne: present } } : {}) };
  await em.nativeUpdate(Session, others, { endedAt: ctx.realClock.now() });
  await revoke(em, { accountIds: [accountId] });
}
