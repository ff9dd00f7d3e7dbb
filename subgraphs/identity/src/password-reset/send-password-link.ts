import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { inputs, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Account, Credential } from '../accounts/account.entity.ts';
import { changeAccountOf } from '../accounts/tenant-of-account.ts';
import { failure } from '../messages.ts';
import { permissions } from '../permissions.ts';
import { attempt } from '../sessions/attempts.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { hashPassword } from '../sessions/password.ts';
import type { IdentitySettings } from '../settings.ts';
import { orderPasswordLink } from './order-password-link.ts';

const sendPasswordLinkInput = z.object({ accountId: inputs.id('account'), tenantId: inputs.id('tenant').nullish() });

/**
 * Issues new credentials to a colleague: the old password stops working, every session ends within a second, and a link that sets a new one
 * goes to their address. If it expires, they request the next themselves.
 */
export function sendPasswordLink(ctx: RequestContext, settings: IdentitySettings, raw: unknown) {
  const input = readInput(ctx.locale, sendPasswordLinkInput, raw);
  if (!input.ok) return failure(ctx.locale, 'AccountUnknown', 'ACCOUNT_UNKNOWN');
  if (input.value.accountId === ctx.viewer.accountId) return failure(ctx.locale, 'AccountIsOwn', 'ACCOUNT_IS_OWN');
  return attempt(ctx, {
    windows: [
      {
        what: 'password-link-by',
        of: ctx.viewer.accountId ?? '',
        limit: settings.limits.resendsPerPerson,
        counts: ({ __typename }) => __typename === 'PasswordLinkSent',
      },
    ],
    work: () => issueAnew(ctx, settings.secret, input.value),
  });
}

type Wanted = z.output<typeof sendPasswordLinkInput>;

async function issueAnew(ctx: RequestContext, secret: string, { accountId, tenantId }: Wanted) {
  // a hash of random bytes that nobody has seen, so that nothing matches it
  const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
  return changeAccountOf(ctx, tenantId, async (em, audit) => {
    const account = await em.findOne(Account, { id: accountId, erasedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!account?.email || !permissions.can(ctx, 'password.sendLink', account)) {
      return failure(ctx.locale, 'AccountUnknown', 'ACCOUNT_UNKNOWN');
    }
    if (account.lockedAt) return failure(ctx.locale, 'AccountLocked', 'ACCOUNT_LOCKED');
    await em.nativeUpdate(Credential, { id: accountId }, { passwordHash });
    await endSessions(ctx, em, [accountId]);
    const { expiresAt } = await orderPasswordLink(em, account, { requestId: ctx.requestId, now: ctx.realClock.now(), secret });
    await audit({ action: 'account.passwordReissued', subjectType: 'account', subjectId: accountId });
    return { __typename: 'PasswordLinkSent' as const, account, expiresAt };
  });
}
