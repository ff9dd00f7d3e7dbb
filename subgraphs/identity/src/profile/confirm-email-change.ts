import { LockMode } from '@mikro-orm/core';
import { normaliseEmail } from '@monban/domain-kit';
import { forbidden } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Account, Credential } from '../accounts/account.entity.ts';
import { searchTextOf } from '../accounts/account.events.ts';
import { mailJob } from '../mails/mail-job.ts';
import { mutation } from '../mutation.ts';
import { hashToken } from '../sessions/session-rules.ts';
import { decideEmailChange } from './domain/email-change.ts';
import { EmailChange } from './email-change.entity.ts';

/**
 * The click in the mail to the new address: it becomes the login, and a notice goes to the old one (`P-L-06`). Nobody need be logged in: a
 * mail is often read on another device.
 */
export const confirmEmailChange = mutation.define('confirmEmailChange', {
  action: 'profile.confirmEmail',
  input: z.object({ token: z.string() }),
  refusals: {
    EMAIL_CHANGE_LINK_UNKNOWN: 'EmailChangeLinkUnknown',
    EMAIL_CHANGE_LINK_USED: 'EmailChangeLinkUsed',
    EMAIL_CHANGE_LINK_EXPIRED: 'EmailChangeLinkExpired',
    EMAIL_TAKEN: 'EmailChangeAddressTaken',
    ACCOUNT_LOCKED: 'AccountLocked',
  },
  answer: 'OwnEmailChanged',
  tenant(ctx) {
    if (ctx.viewer.storefrontId === null) throw forbidden();
    return ctx.tenantId;
  },
  scope: ({ token }) => token,
  async load(em, { token }, ctx) {
    // a link of one storefront means nothing on another
    const place = { tokenHash: hashToken(token), storefrontId: Number(ctx.viewer.storefrontId) };
    const found = await em.findOne(EmailChange, place);
    const whose = found && { id: found.accountId, erasedAt: null };
    const account = whose && (await em.findOne(Account, whose, { lockMode: LockMode.PESSIMISTIC_WRITE }));
    // every change of one's own data holds the account first; what the click finds is looked at again under that lock
    const wish = account && (await em.findOne(EmailChange, place, { refresh: true }));
    return wish && { account, wish };
  },
  unknown: 'EMAIL_CHANGE_LINK_UNKNOWN',
  decide: ({ account, wish }, _, { now }) =>
    decideEmailChange({ state: wish.state, expiresAt: wish.expiresAt, locked: account.lockedAt != null }, now),
  async commit(em, { facts: { account, wish } }) {
    await em.nativeUpdate(Credential, { id: account.id }, { login: normaliseEmail(wish.email) });
    Object.assign(wish, { previousEmail: account.email ?? null, state: 'CONFIRMED' });
    Object.assign(account, { email: wish.email, searchText: searchTextOf(account.name, wish.email) });
    return { email: wish.email };
  },
  secrets: ['email'],
  // taken by somebody else since the mail was sent (T-39…T-42); the URL may work later, should the address become free
  constraints: { credential_login: 'EMAIL_TAKEN' },
  emit: (em, { facts: { wish }, ctx }) => mailJob.order(em, ctx, { kind: 'EMAIL_CHANGED', emailChangeId: wish.id }),
  audit: ({ facts: { account } }) => ({ action: 'account.emailChanged', subjectType: 'account', subjectId: account.id }),
});
