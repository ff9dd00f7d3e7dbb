import { LockMode } from '@mikro-orm/core';
import { badInput, invalidInputFailure, Refused } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Credential } from '../accounts/account.entity.ts';
import { mailJob } from '../mails/mail-job.ts';
import { failure } from '../messages.ts';
import { mutation } from '../mutation.ts';
import { EmailChange } from '../profile/email-change.entity.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { hashPassword, passwordFault } from '../sessions/password.ts';
import { hashToken } from '../sessions/session-rules.ts';
import { decideReset } from './domain/password-link.ts';
import { findLink, tenantOfLink } from './password-link.ts';

const refusals = {
  PASSWORD_LINK_UNKNOWN: 'PasswordLinkUnknown',
  PASSWORD_LINK_USED: 'PasswordLinkUsed',
  PASSWORD_LINK_EXPIRED: 'PasswordLinkExpired',
  ACCOUNT_LOCKED: 'AccountLocked',
} as const;

type Found = NonNullable<Awaited<ReturnType<typeof findLink>>>;
const decide = ({ reset: { usedAt, expiresAt }, account }: Found, now: Temporal.Instant) =>
  decideReset({ usedAt: usedAt ?? null, expiresAt, locked: account.lockedAt != null }, now);

/**
 * Sets the password by a mailed link: once, within ten minutes. Every session of the account ends, what was begun with the password until
 * now is dropped, and a mail tells the owner. Nobody is logged in by it. Of two at once the first is heard and the other is told.
 */
export const resetPassword = mutation.define('resetPassword', {
  action: 'password.reset',
  input: z.object({ token: z.string(), password: z.string() }),
  refusals,
  answer: 'PasswordWasReset',
  tenant(ctx, { token }) {
    if (token.length > 200) throw badInput('Not a token.');
    return tenantOfLink(ctx, hashToken(token));
  },
  scope: ({ token }) => token,
  // the link is looked at before the costly hash
  async prepare(ctx, { token, password }, tenantId) {
    const found = await ctx.database.transaction(tenantId, (em) => findLink(ctx, em, hashToken(token)));
    if (!found) return new Refused(failure(ctx.locale, 'PasswordLinkUnknown', 'PASSWORD_LINK_UNKNOWN'));
    const decided = decide(found, ctx.realClock.now());
    if (!decided.ok) return new Refused(failure(ctx.locale, refusals[decided.error.code], decided.error.code));
    const fault = await passwordFault(password, found.account.email ?? null);
    if (fault) return new Refused(invalidInputFailure(ctx.locale, ['password', fault]));
    return { passwordHash: await hashPassword(password) };
  },
  async load(em, { token }, ctx, { passwordHash }) {
    const seen = await findLink(ctx, em, hashToken(token));
    if (!seen) return null;
    // every change of one's own data holds the account first; what the link finds is looked at again under that lock
    await em.refresh(seen.account, { lockMode: LockMode.PESSIMISTIC_WRITE });
    await em.refresh(seen.reset);
    const found = await findLink(ctx, em, hashToken(token));
    return found && { ...found, passwordHash, at: ctx.realClock.now() };
  },
  unknown: 'PASSWORD_LINK_UNKNOWN',
  decide: (facts) => decide(facts, facts.at),
  async commit(em, { facts: { reset, account, passwordHash, at }, ctx }) {
    await em.nativeUpdate(Credential, { id: account.id }, { passwordHash });
    reset.usedAt = at;
    await em.flush();
    await em.nativeDelete(EmailChange, { accountId: account.id, state: 'MAIL_SENT' });
    await endSessions(ctx, em, [account.id]);
    return { email: account.email ?? '' };
  },
  secrets: ['email'],
  emit: (em, { facts: { account, at }, tenantId, ctx: { requestId } }) =>
    mailJob.order(em, { tenantId, requestId }, { kind: 'PASSWORD_WAS_RESET', accountId: account.id, again: at.epochMilliseconds }),
  audit: ({ facts: { account } }) => ({
    action: 'account.passwordReset',
    subjectType: 'account',
    subjectId: account.id,
    actor: { role: 'anonymous', accountId: account.id },
  }),
});
