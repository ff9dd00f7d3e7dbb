import type { Id } from '@monban/domain-kit';
import { mailJob } from '../mails/mail-job.ts';
import { invalidInputFailure, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Credential } from '../accounts/account.entity.ts';
import { accountById } from '../accounts/account.queries.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { hashPassword, passwordFault } from '../sessions/password.ts';
import { hashToken, newSessionToken } from '../sessions/session-rules.ts';
import { Session } from '../sessions/session.entity.ts';
import { mutation } from '../mutation.ts';
import type { IdentitySettings, Limits } from '../settings.ts';
import { checkOwnPassword, currentPasswordWrong, typedPassword } from './current-password.ts';
import { EmailChange } from './email-change.entity.ts';
import { lockOwnAccount, ownId } from './own-account.ts';

const changeOwnPasswordInput = z.object({ currentPassword: typedPassword, newPassword: z.string() });

/**
 * Members and staff change their own password (`P-T-01`, 4.1). The requesting session continues with a new token and every other one ends,
 * so that nothing begun with the old password continues; a pending change of address is dropped. A mail tells the owner.
 */
export const changeOwnPassword = ({ limits }: IdentitySettings) =>
  mutation.bare('changeOwnPassword', {
    action: 'profile.changeOwnPassword',
    why: 'It checks a password and hands out a new session token: repeated, the password that was typed is no longer the current one.',
    run: (ctx, { input }: { input: unknown }) => changePassword(ctx, limits, input),
  });

async function changePassword(ctx: RequestContext, limits: Limits, raw: unknown) {
  const input = readInput(ctx.locale, changeOwnPasswordInput, raw);
  if (!input.ok) return input.error;
  const { currentPassword, newPassword } = input.value;
  const own = await ctx.load(accountById, ownId(ctx));
  const fault = await passwordFault(newPassword, own?.email ?? null);
  if (fault) return invalidInputFailure(ctx.locale, ['newPassword', fault]);
  const checked = await checkOwnPassword(ctx, limits, currentPassword);
  if (checked.failure) return checked.failure;
  const passwordHash = await hashPassword(newPassword);
  const token = newSessionToken();
  // what was looked up is of before
  ctx.end();
  const changed = await ctx.database.transaction(ctx.tenantId, async (em) => {
    const account = await lockOwnAccount(ctx, em);
    // changed elsewhere while we hashed, so the typed password is no longer the current one
    const rows = await em.nativeUpdate(Credential, { id: account.id, passwordHash: checked.hash }, { passwordHash });
    if (rows === 0) return currentPasswordWrong(ctx);
    await em.nativeDelete(EmailChange, { accountId: account.id, state: 'MAIL_SENT' });
    const present = ctx.viewer.sessionId as Id<'session'> | null;
    const session = present && (await em.findOne(Session, { id: present, endedAt: null }));
    if (session) session.tokenHash = hashToken(token);
    await em.flush();
    await endSessions(ctx, em, [account.id], present);
    const again = ctx.realClock.now().epochMilliseconds;
    await mailJob.order(em, ctx, { kind: 'PASSWORD_CHANGED', accountId: account.id, again });
    await ctx.audit(em, { action: 'account.passwordChanged', subjectType: 'account', subjectId: account.id });
    return { __typename: 'OwnPasswordChanged' as const, accountId: account.id, session };
  });
  if (changed.__typename !== 'OwnPasswordChanged') return changed;
  const { session, accountId, __typename } = changed;
  if (session) {
    const left = session.expiresAt.since(ctx.realClock.now()).total('seconds');
    ctx.extensions['session'] = { set: token, maxAgeSeconds: Math.floor(left) };
  }
  return { __typename, account: (await ctx.load(accountById, accountId))! };
}
