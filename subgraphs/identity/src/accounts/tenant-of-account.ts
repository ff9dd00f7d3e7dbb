import type { Id } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import { permissions } from '../permissions.ts';
import type { Account, AccountRow } from './account.entity.ts';
import { accountById } from './account.queries.ts';

/** The tenant whose accounts are meant: the one that the provider's staff name. Everybody else stays in their own. */
export const tenantMeant = (ctx: RequestContext, named: Id<'tenant'> | null | undefined): string =>
  named && permissions.can(ctx, 'tenant.enter', null) ? named : ctx.tenantId;

/** An account as an answer refers to it: the provider's staff change those of operators too. */
export const referTo = ({ id, tenantId }: Pick<Account, 'id' | 'tenantId'>) => ({ account: { id, tenantId } });

/** The account that an answer refers to, read under its own tenant. */
export const readAccount = async (
  { account }: { readonly account: { readonly id: Id<'account'>; readonly tenantId: Id<'tenant'> } },
  _: unknown,
  ctx: RequestContext,
): Promise<AccountRow> => (await ctx.under(account.tenantId).load(accountById, account.id))!;
