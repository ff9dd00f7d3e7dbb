import { LockMode } from '@mikro-orm/core';
import type { Id } from '@monban/domain-kit';
import { type Em, type RequestContext, unauthenticated } from '@monban/subgraph-kit';
import { Account } from '../accounts/account.entity.ts';

/** Id of the requesting member. */
export function ownId(ctx: RequestContext): Id<'account'> {
  if (!ctx.viewer.accountId) throw unauthenticated();
  return ctx.viewer.accountId as Id<'account'>;
}

/** The account of the requesting member, locked for a change; a person removed a moment ago is refused. */
export async function lockOwnAccount(ctx: RequestContext, em: Em): Promise<Account> {
  const account = await em.findOne(Account, { id: ownId(ctx), erasedAt: null }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!account) throw unauthenticated();
  return account;
}
