import { LockMode } from '@mikro-orm/core';
import { badInput, type Em, invalidInputFailure, type RequestContext, writeAudit } from '@monban/subgraph-kit';
import { Credential } from '../accounts/account.entity.ts';
import { mailJob } from '../mails/mail-job.ts';
import { failure } from '../messages.ts';
import { EmailChange } from '../profile/email-change.entity.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { hashPassword, passwordFault } from '../sessions/password.ts';
import { hashToken } from '../sessions/session-rules.ts';
import { passwordLinkState } from './domain/password-link.ts';
import { findLink, tenantOfLink } from './password-link.ts';

/**
 * Sets the password through a mailed link: once, within ten minutes. Every session of the account ends, pending changes made with the old
 * password are dropped, and a mail tells the owner. Logs nobody in. Of two concurrent uses the first wins and the other is told.
 */
export async function resetPassword(ctx: RequestContext, { token, password }: { token: string; password: string }) {
  if (token.length > 200) throw badInput('Not a token.');
  const tokenHash = hashToken(token);
  const tenantId = await tenantOfLink(ctx, tokenHash);
  if (!tenantId) return failure(ctx.locale, 'PasswordLinkUnknown', 'PASSWORD_LINK_UNKNOWN');
  // before the expensive hash
  const look = await ctx.database.transaction(tenantId, (em) => usableLink(ctx, em, tokenHash));
  if ('failure' in look) return look.failure;
  const fault = await passwordFault(password, look.account.email ?? null);
  if (fault) return invalidInputFailure(ctx.locale, ['password', fault]);
  const passwordHash = await hashPassword(password);
  return ctx.database.transaction(tenantId, (em) => setPassword(ctx, em, tokenHash, passwordHash));
}

async function usableLink(ctx: RequestContext, em: Em, tokenHash: string) {
  const found = await findLink(ctx, em, tokenHash);
  if (!found) return { failure: failure(ctx.locale, 'PasswordLinkUnknown', 'PASSWORD_LINK_UNKNOWN') };
  const { usedAt, expiresAt } = found.reset;
  switch (passwordLinkState({ usedAt: usedAt ?? null, expiresAt }, ctx.realClock.now())) {
    case 'USED':
      return { failure: failure(ctx.locale, 'PasswordLinkUsed', 'PASSWORD_LINK_USED') };
    case 'EXPIRED':
      return { failure: failure(ctx.locale, 'PasswordLinkExpired', 'PASSWORD_LINK_EXPIRED') };
    case 'OPEN':
      break;
  }
  if (found.account.lockedAt) return { failure: failure(ctx.locale, 'AccountLocked', 'ACCOUNT_LOCKED') };
  return found;
}

async function setPassword(ctx: RequestContext, em: Em, tokenHash: string, passwordHash: string) {
  const seen = await findLink(ctx, em, tokenHash);
  // every change of the viewer's own data locks the account first; check the link again under that lock
  if (seen) await em.refresh(seen.account, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (seen) await em.refresh(seen.reset);
  const found = await usableLink(ctx, em, tokenHash);
  if ('failure' in found) return found.failure;
  const { reset, account } = found;
  const now = ctx.realClock.now();
  await em.nativeUpdate(Credential, { id: account.id }, { passwordHash });
  reset.usedAt = now;
  await em.flush();
  await em.nativeDelete(EmailChange, { accountId: account.id, state: 'MAIL_SENT' });
  await endSessions(ctx, em, [account.id]);
  const { tenantId, id: accountId } = account;
  await mailJob.order(em, { tenantId, requestId: ctx.requestId }, { kind: 'PASSWORD_WAS_RESET', accountId, again: now.epochMilliseconds });
  await writeAudit(
    em,
    tenantId,
    { role: 'anonymous', accountId, requestId: ctx.requestId },
    {
      action: 'account.passwordReset',
      subjectType: 'account',
      subjectId: accountId,
    },
  );
  return { __typename: 'PasswordWasReset' as const, email: account.email ?? '' };
}
