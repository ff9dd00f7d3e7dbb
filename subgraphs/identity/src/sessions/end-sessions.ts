import type { Id } from '@monban/domain-kit';
import type { Em, RequestContext } from '@monban/subgraph-kit';
import { revoke } from './revocations.ts';
import { Session } from './session.entity.ts';

/**
 * Ends the open sessions of some accounts for good, all or all but one; returns their number. Every cache of their viewers asks again,
 * including for the session that stays.
 */
export async function endSessions(
  ctx: RequestContext,
  em: Em,
  accountIds: readonly Id<'account'>[],
  except: Id<'session'> | null = null,
): Promise<number> {
  const open = { accountId: { $in: [...accountIds] }, endedAt: null, ...(except ? { id: { $ne: except } } : {}) };
  const ended = await em.nativeUpdate(Session, open, { endedAt: ctx.realClock.now() });
  await revoke(em, { accountIds });
  return ended;
}
