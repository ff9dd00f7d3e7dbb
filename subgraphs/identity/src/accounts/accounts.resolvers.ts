import { parseId } from '@monban/domain-kit';
import { mutations, readSize, type RequestContext } from '@monban/subgraph-kit';
import { permissions } from '../permissions.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import { lastLogInOf, openSessionsOf, sessionCountOf } from '../sessions/open-sessions.queries.ts';
import { storefrontById } from '../tenants/tenant.queries.ts';
import type { AccountRow } from './account.entity.ts';
import { accountEvents } from './account-history.queries.ts';
import { accountById } from './account.queries.ts';
import { createDeviceAccount } from './create-device-account.ts';
import { listCustomers } from './customer-list.ts';
import { lockAccount, unlockAccount } from './lock-account.ts';
import { lockAccounts, unlockAccounts } from './lock-accounts.ts';
import { statusesAfter } from './domain/identity-check.ts';
import { reissueDevicePassword } from './reissue-device-password.ts';
import { setEntryStop } from './set-entry-stop.ts';
import { setIdentityCheck } from './set-identity-check.ts';
import { listStaff } from './staff-list.ts';
import { readAccount } from './tenant-of-account.ts';

const byReference = (id: string, ctx: RequestContext): Promise<AccountRow | null> | null => {
  const accountId = parseId('account', id);
  return accountId && ctx.load(accountById, accountId);
};

export const accountResolvers: Resolvers = {
  Query: {
    customers: (_, args, ctx) => listCustomers(ctx, args),
    staff: (_, args, ctx) => listStaff(ctx, args),
    account: (_, { id }, ctx) => byReference(id, ctx),
  },
  Mutation: mutations(
    lockAccount,
    unlockAccount,
    lockAccounts,
    unlockAccounts,
    setEntryStop,
    setIdentityCheck,
    createDeviceAccount,
    reissueDevicePassword,
  ),
  AccountLockSet: { account: readAccount },
  AccountLockOutcome: {
    account: ({ account }, _, ctx) => account && ctx.load(accountById, account.id),
  },
  AccountConnection: {
    totalCount: async (page) => (await page.count()).total,
    seatMemberCount: async (page) => (await page.count()).seats,
  },
  AccountEvent: {
    actor: ({ actorId }, _, ctx) => actorId && ctx.load(accountById, actorId),
  },
  IdentityCheck: {
    status: ({ identityStatus }) => identityStatus,
    nextStatuses: ({ identityStatus }) => [...statusesAfter(identityStatus)],
    entryStopped: ({ identityStoppedAt }) => identityStoppedAt != null,
    note: ({ identityNote }) => identityNote ?? null,
    changedAt: ({ identityChangedAt }) => identityChangedAt ?? null,
    changedBy: ({ identityChangedBy }, _, ctx) => (identityChangedBy ? ctx.load(accountById, identityChangedBy) : null),
  },
  Account: {
    events: (account, args, ctx) => accountEvents(ctx, account, args),
    __resolveReference: ({ id }, ctx) => byReference(id, ctx),
    locked: (account) => account.lockedAt != null,
    entryStopped: (account) => account.entryStoppedAt != null,
    identityCheck: (account) => (account.realm === 'CUSTOMER' ? account : null),
    sessions: (account, { first }, ctx) => openSessionsOf(ctx, account, readSize(first, 20)),
    sessionCount: (account, _, ctx) => sessionCountOf(ctx, account),
    lastLogInAt: (account, _, ctx) => lastLogInOf(ctx, account),
    viewerCanLock: permissions.viewerCan('account.lock'),
    viewerCanEndSessions: permissions.viewerCan('session.end'),
    viewerCanSendPasswordLink: permissions.viewerCan('password.sendLink'),
    registeredAt: (account) => account.createdAt,
    storefront: (account, _, ctx) => (account.storefrontId == null ? null : ctx.load(storefrontById, account.storefrontId)),
  },
};
