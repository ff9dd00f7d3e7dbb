import { LockMode } from '@mikro-orm/core';
import type { Id } from '@monban/domain-kit';
import { inputs, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Account } from '../accounts/account.entity.ts';
import { changeAccountOf } from '../accounts/tenant-of-account.ts';
import { failure } from '../messages.ts';
import { permissions } from '../permissions.ts';
import { endSessions } from './end-sessions.ts';
import { revoke } from './revocations.ts';
import { Session } from './session.entity.ts';

const tenantId = inputs.id('tenant').nullish();
const endSessionInput = z.object({ sessionId: inputs.id('session'), tenantId });
const endSessionsInput = z.object({ accountId: inputs.id('account'), tenantId });

/** Ends one session: the viewer's own, or one of somebody whom the viewer may log out. */
export async function endSession(ctx: RequestContext, raw: unknown) {
  const unknown = failure(ctx.locale, 'SessionUnknown', 'SESSION_UNKNOWN');
  const input = readInput(ctx.locale, endSessionInput, raw);
  if (!input.ok) return unknown;
  const { sessionId } = input.value;
  const answer = await changeAccountOf(ctx, input.value.tenantId, async (em, audit) => {
    const session = await em.findOne(Session, { id: sessionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const account = session && (await em.findOne(Account, { id: session.accountId, erasedAt: null }));
    if (!account || !permissions.can(ctx, 'session.end', account)) return unknown;
    if (session.endedAt == null) {
      session.endedAt = ctx.realClock.now();
      await em.flush();
      await revoke(em, { sessionIds: [sessionId] });
      await audit({ action: 'session.ended', subjectType: 'account', subjectId: account.id, detail: { by: 'REQUEST' } });
    }
    return { __typename: 'SessionEnded' as const, account };
  });
  if (answer.__typename === 'SessionEnded' && sessionId === ctx.viewer.sessionId) ctx.extensions['session'] = { clear: true };
  return answer;
}

/** Ends every session of an account; for the viewer's own account every other one. */
export function endAllSessions(ctx: RequestContext, raw: unknown) {
  const unknown = failure(ctx.locale, 'AccountUnknown', 'ACCOUNT_UNKNOWN');
  const input = readInput(ctx.locale, endSessionsInput, raw);
  if (!input.ok) return unknown;
  const { accountId } = input.value;
  return changeAccountOf(ctx, input.value.tenantId, async (em, audit) => {
    const account = await em.findOne(Account, { id: accountId, erasedAt: null });
    if (!account || !permissions.can(ctx, 'session.end', account)) return unknown;
    const present = account.id === ctx.viewer.accountId ? (ctx.viewer.sessionId as Id<'session'> | null) : null;
    const ended = await endSessions(ctx, em, [account.id], present);
    await audit({ action: 'account.sessionsEnded', subjectType: 'account', subjectId: account.id, detail: { ended } });
    return { __typename: 'SessionsEnded' as const, account, ended };
  });
}
