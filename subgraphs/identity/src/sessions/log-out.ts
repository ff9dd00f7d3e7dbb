import type { Id } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import { mutation } from '../mutation.ts';
import { revoke } from './revocations.ts';
import { Session } from './session.entity.ts';

/** Ends the session of this surface, if there is one. */
export const logOut = mutation.bare('logOut', {
  action: 'session.logOut',
  why: 'A session ends once, however often it is asked.',
  run: leave,
});

async function leave(ctx: RequestContext): Promise<{ hadSession: boolean }> {
  const { sessionId, accountId } = ctx.viewer;
  ctx.extensions['session'] = { clear: true };
  if (!sessionId) return { hadSession: false };
  await ctx.database.transaction(ctx.tenantId, async (em) => {
    await em.nativeUpdate(Session, { id: sessionId as Id<'session'> }, { endedAt: ctx.realClock.now() });
    await revoke(em, { sessionIds: [sessionId] });
    await ctx.audit(em, { action: 'session.ended', subjectType: 'account', subjectId: accountId });
  });
  return { hadSession: true };
}
