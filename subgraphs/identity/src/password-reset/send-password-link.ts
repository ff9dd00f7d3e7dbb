import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Account, Credential } from '../accounts/account.entity.ts';
import { referTo, tenantMeant } from '../accounts/tenant-of-account.ts';
import { mutation } from '../mutation.ts';
import { attempt } from '../sessions/attempts.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { hashPassword } from '../sessions/password.ts';
import type { IdentitySettings } from '../settings.ts';
import { decideReissue } from './domain/password-link.ts';
import { orderPasswordLink } from './order-password-link.ts';

/**
 * Issues new credentials to a colleague: the old password stops working, every session ends within a second, and a link that sets a new one
 * goes to their address. If it expires, they ask for the next themselves.
 */
export const sendPasswordLink = ({ limits, secret }: IdentitySettings) =>
  mutation.define('sendPasswordLink', {
    action: 'password.sendLink',
    input: z.object({ accountId: inputs.anyId('account'), tenantId: inputs.id('tenant').nullish() }),
    refusals: {
      ACCOUNT_UNKNOWN: 'AccountUnknown',
      ACCOUNT_IS_OWN: 'AccountIsOwn',
      ACCOUNT_LOCKED: 'AccountLocked',
      TOO_MANY_ATTEMPTS: 'TooManyAttempts',
    },
    answer: 'PasswordLinkSent',
    tenant: (ctx, { tenantId }) => tenantMeant(ctx, tenantId),
    around: (ctx, _, work) =>
      attempt(ctx, {
        windows: [
          {
            what: 'password-link-by',
            of: ctx.viewer.accountId ?? '',
            limit: limits.resendsPerPerson,
            counts: ({ __typename }) => __typename === 'PasswordLinkSent',
          },
        ],
        work,
      }),
    // of random bytes that nobody has seen: nothing matches it
    prepare: async () => ({ passwordHash: await hashPassword(randomBytes(32).toString('base64url')) }),
    async load(em, { accountId }, ctx, { passwordHash }) {
      const account = await em.findOne(Account, { id: accountId, erasedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      return account?.email ? { account, passwordHash, isOwn: account.id === ctx.viewer.accountId } : null;
    },
    unknown: 'ACCOUNT_UNKNOWN',
    thing: ({ account }) => account,
    version: ({ account }) => account.version,
    decide: ({ account, isOwn }) => decideReissue({ isOwn, locked: account.lockedAt != null }),
    async commit(em, { facts: { account, passwordHash }, ctx }) {
      await em.nativeUpdate(Credential, { id: account.id }, { passwordHash });
      await endSessions(ctx, em, [account.id]);
      const { expiresAt } = await orderPasswordLink(em, account, { requestId: ctx.requestId, now: ctx.realClock.now(), secret });
      return { ...referTo(account), expiresAt: expiresAt.toString() };
    },
    audit: ({ facts: { account } }) => ({ action: 'account.passwordReissued', subjectType: 'account', subjectId: account.id }),
  });
