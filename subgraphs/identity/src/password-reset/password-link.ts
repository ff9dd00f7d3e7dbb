import { idFromUuid } from '@monban/domain-kit';
import type { Em, RequestContext } from '@monban/subgraph-kit';
import { Account } from '../accounts/account.entity.ts';
import { hashToken } from '../sessions/session-rules.ts';
import { type PasswordLinkState, passwordLinkState } from './domain/password-link.ts';
import { PasswordReset } from './password-reset.entity.ts';

/** A mailed link as its page shows it. */
export interface OpenedLink {
  readonly state: PasswordLinkState;
  /** Null for a link that no longer works, so that an old mail reveals nobody's address. */
  readonly email: string | null;
}

/** Tenant of the link with this token; only the token identifies it. */
export async function tenantOfLink(ctx: RequestContext, tokenHash: string): Promise<string | null> {
  const [found] = await ctx.database.call<{ tenant: string | null }>('select find_password_reset($1) as tenant', [tokenHash]);
  return found?.tenant ? idFromUuid('tenant', found.tenant) : null;
}

/** The link and its account. Null on another site: a storefront's link does not work on the staff site, nor on another storefront. */
export async function findLink(ctx: RequestContext, em: Em, tokenHash: string): Promise<{ reset: PasswordReset; account: Account } | null> {
  const reset = await em.findOne(PasswordReset, { tokenHash });
  const account = reset && (await em.findOne(Account, { id: reset.accountId, erasedAt: null }));
  if (!account) return null;
  const storefrontId = account.storefrontId == null ? null : String(account.storefrontId);
  return storefrontId === (ctx.viewer.surface === 'admin' ? null : ctx.viewer.storefrontId) ? { reset, account } : null;
}

/** State of a mailed link, for its page to show before anybody types a password; null for an unknown one. */
export async function openPasswordLink(ctx: RequestContext, token: string): Promise<OpenedLink | null> {
  const tokenHash = hashToken(token);
  const tenantId = await tenantOfLink(ctx, tokenHash);
  const found = tenantId && (await ctx.database.transaction(tenantId, (em) => findLink(ctx, em, tokenHash)));
  if (!found) return null;
  const { usedAt, expiresAt } = found.reset;
  const state = passwordLinkState({ usedAt: usedAt ?? null, expiresAt }, ctx.realClock.now());
  return { state, email: state === 'OPEN' ? (found.account.email ?? null) : null };
}
