import { LockMode } from '@mikro-orm/core';
import { type Em, inputs, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { Account } from './account.entity.ts';
import { decideLocking } from './domain/account-lock.ts';
import { referTo, tenantMeant } from './tenant-of-account.ts';

const whichAccount = z.object({ accountId: inputs.anyId('account'), tenantId: inputs.id('tenant').nullish() });
type Wanted = z.output<typeof whichAccount>;

async function load(em: Em, { accountId }: Wanted, { viewer }: RequestContext) {
  const seen = await em.findOne(Account, { id: accountId, erasedAt: null });
  if (!seen) return null;
  const { account, othersWhoCanLogIn } = await holdWithColleagues(em, seen);
  // erased since we looked
  if (!account) return null;
  const { id, tenantId, realm } = account;
  return { account, lock: { own: id === viewer.accountId, ofOwnTenant: tenantId === viewer.tenantId, realm, othersWhoCanLogIn } };
}

/**
 * Locks one account of any kind: a customer (`T-53`; nobody else on the contract is touched, `T-54`), a member of staff, a device. Live
 * sessions end within a second and for good: unlocking brings none of them back.
 */
export const lockAccount = mutation.define('lockAccount', {
  action: 'account.lock',
  input: whichAccount,
  refusals: { ACCOUNT_UNKNOWN: 'AccountUnknown', ACCOUNT_IS_OWN: 'AccountIsOwn', LAST_TO_LOG_IN: 'LastToLogIn' },
  answer: 'AccountLockSet',
  tenant: (ctx, { tenantId }) => tenantMeant(ctx, tenantId),
  load,
  unknown: 'ACCOUNT_UNKNOWN',
  thing: ({ account }) => account,
  version: ({ account }) => account.version,
  decide: ({ lock }) => decideLocking(lock),
  async commit(em, { facts: { account }, ctx, now }) {
    account.lockedAt ??= now;
    await em.flush();
    await endSessions(ctx, em, [account.id]);
    return referTo(account);
  },
  audit: ({ facts: { account } }) => ({ action: 'account.locked', subjectType: 'account', subjectId: account.id }),
});

/** Lets a locked account log in again. */
export const unlockAccount = mutation.define('unlockAccount', {
  action: 'account.lock',
  input: whichAccount,
  refusals: { ACCOUNT_UNKNOWN: 'AccountUnknown' },
  answer: 'AccountLockSet',
  tenant: (ctx, { tenantId }) => tenantMeant(ctx, tenantId),
  load,
  unknown: 'ACCOUNT_UNKNOWN',
  thing: ({ account }) => account,
  version: ({ account }) => account.version,
  commit(_, { facts: { account } }) {
    account.lockedAt = null;
    return referTo(account);
  },
  audit: ({ facts: { account } }) => ({ action: 'account.unlocked', subjectType: 'account', subjectId: account.id }),
});

/**
 * Holds the account until the end of the transaction; of staff all of them, in the order of their ids, so that two who lock each other out
 * at once wait for one another and the second sees what the first has done.
 */
async function holdWithColleagues(em: Em, { id, realm }: Account): Promise<{ account: Account | undefined; othersWhoCanLogIn: number }> {
  const isStaff = realm === 'STAFF' || realm === 'PLATFORM';
  const rows = await em.find(
    Account,
    { realm, erasedAt: null, ...(isStaff ? {} : { id }) },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true },
  );
  const account = rows.find((row) => row.id === id);
  return { account, othersWhoCanLogIn: rows.filter((row) => row.id !== id && row.lockedAt == null).length };
}
