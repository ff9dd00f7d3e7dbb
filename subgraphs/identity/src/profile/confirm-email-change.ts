import { LockMode } from '@mikro-orm/core';
import { normaliseEmail } from '@monban/domain-kit';
import { type Em, forbidden, isConflictOn, type RequestContext } from '@monban/subgraph-kit';
import { Account, Credential } from '../accounts/account.entity.ts';
import { searchTextOf } from '../accounts/account.events.ts';
import { mailJob } from '../mails/mail-job.ts';
import { failure } from '../messages.ts';
import { hashToken } from '../sessions/session-rules.ts';
import { decideClick } from './domain/email-change.ts';
import { EmailChange } from './email-change.entity.ts';

/**
 * The click in the mail to the new address: it becomes the login, and a notice goes to the old one (`P-L-06`). No login is required,
 * because people often read mail on another device.
 */
export async function confirmEmailChange(ctx: RequestContext, { token }: { token: string }) {
  if (ctx.viewer.storefrontId === null) throw forbidden();
  try {
    return await ctx.write((em) => change(ctx, em, hashToken(token)));
  } catch (error) {
    // somebody else has got it since the mail was sent (T-39…T-42); the URL may work later, if the address becomes free
    if (isConflictOn(error, 'credential_login')) return failure(ctx.locale, 'EmailChangeAddressTaken', 'EMAIL_TAKEN');
    throw error;
  }
}

async function change(ctx: RequestContext, em: Em, tokenHash: string) {
  const unknown = failure(ctx.locale, 'EmailChangeLinkUnknown', 'EMAIL_CHANGE_LINK_UNKNOWN');
  // a link of one storefront is unknown on another
  const place = { tokenHash, storefrontId: Number(ctx.viewer.storefrontId) };
  const found = await em.findOne(EmailChange, place);
  if (!found) return unknown;
  const account = await em.findOne(Account, { id: found.accountId, erasedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  // every change of the viewer's own data locks the account first; check the link again under that lock
  const wish = account && (await em.findOne(EmailChange, place, { refresh: true }));
  if (!wish) return unknown;
  switch (decideClick(wish.state, wish.expiresAt, ctx.clock.now())) {
    case 'UNKNOWN':
      return unknown;
    case 'USED':
      return failure(ctx.locale, 'EmailChangeLinkUsed', 'EMAIL_CHANGE_LINK_USED');
    case 'EXPIRED':
      return failure(ctx.locale, 'EmailChangeLinkExpired', 'EMAIL_CHANGE_LINK_EXPIRED');
    case 'CHANGE':
      break;
  }
  // staff lock an account that may be in the wrong hands, so its address must not change
  if (account.lockedAt) return failure(ctx.locale, 'AccountLocked', 'ACCOUNT_LOCKED');
  await em.nativeUpdate(Credential, { id: account.id }, { login: normaliseEmail(wish.email) });
  wish.previousEmail = account.email ?? null;
  wish.state = 'CONFIRMED';
  account.email = wish.email;
  account.searchText = searchTextOf(account.name, wish.email);
  await em.flush();
  await mailJob.order(em, ctx, { kind: 'EMAIL_CHANGED', emailChangeId: wish.id });
  await ctx.audit(em, { action: 'account.emailChanged', subjectType: 'account', subjectId: account.id });
  return { __typename: 'OwnEmailChanged' as const, email: wish.email };
}
