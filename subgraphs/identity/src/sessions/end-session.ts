import { LockMode } from '@mikro-orm/core';
import type { Id } from '@monban/domain-kit';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Account } from '../accounts/account.entity.ts';
import { referTo, tenantMeant } from '../accounts/tenant-of-account.ts';
import { mutation } from '../mutation.ts';
import { endSessions } from './end-sessions.ts';
import { revoke } from './revocations.ts';
import { Session } from './session.entity.ts';

const tenantId = inputs.id('tenant').nullish();

/** Ends one session: one's own, or one of somebody whom the viewer may log out. */
export const endSession = mutation.define('endSession', {
  action: 'session.end',
  input: z.object({ sessionId: inputs.anyId('session'), tenantId }),
  refusals: { SESSION_UNKNOWN: 'SessionUnknown' },
  answer: 'SessionEnded',
  tenant: (ctx, input) => tenantMeant(ctx, input.tenantId),
  async load(em, { sessionId }) {
    const session = await em.findOne(Session, { id: sessionId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const account = session && (await em.findOne(Account, { id: session.accountId, erasedAt: null }));
    return account && { session, account, isOpen: session.endedAt == null };
  },
  unknown: 'SESSION_UNKNOWN',
  thing: ({ account }) => account,
  async commit(em, { facts: { session, account, isOpen }, ctx }) {
    if (isOpen) {
      session.endedAt = ctx.realClock.now();
      await em.flush();
      await revoke(em, { sessionIds: [session.id] });
    }
    return referTo(account);
  },
  audit: ({ facts: { account, isOpen } }) =>
    isOpen ? { action: 'session.ended', subjectType: 'account', subjectId: account.id, detail: { by: 'REQUEST' } } : [],
  after({ facts: { session }, ctx }) {
    if (session.id === ctx.viewer.sessionId) ctx.extensions['session'] = { clear: true };
  },
});

/** Ends every session of an account; of one's own every other one. */
export const endAllSessions = mutation.define('endSessions', {
  action: 'session.end',
  input: z.object({ accountId: inputs.anyId('account'), tenantId }),
  refusals: { ACCOUNT_UNKNOWN: 'AccountUnknown' },
  answer: 'SessionsEnded',
  tenant: (ctx, input) => tenantMeant(ctx, input.tenantId),
  load: (em, { accountId }) => em.findOne(Account, { id: accountId, erasedAt: null }),
  unknown: 'ACCOUNT_UNKNOWN',
  thing: (account) => account,
  async commit(em, { facts: account, ctx }) {
    const present = account.id === ctx.viewer.accountId ? (ctx.viewer.sessionId as Id<'session'> | null) : null;
    return { ...referTo(account), ended: await endSessions(ctx, em, [account.id], present) };
  },
  audit: ({ facts: { id }, answer: { ended } }) => ({
    action: 'account.sessionsEnded',
    subjectType: 'account',
    subjectId: id,
    detail: { ended },
  }),
});
