import { LockMode } from '@mikro-orm/core';
import { type Em, inputs, readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { z } from 'zod';
import { failure } from '../messages.ts';
import { permissions } from '../permissions.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { Account } from './account.entity.ts';
import { refuseLock } from './domain/account-lock.ts';
import { changeAccountOf } from './tenant-of-account.ts';

const lockAccountInput = z.object({
  accountId: inputs.id('account'),
  tenantId: inputs.id('tenant').nullish(),
  expectedVersion: z.int(),
});

/**
 * Locks or unlocks one account of any kind: a customer (`T-53`; nobody else on the contract is affected, `T-54`), a member of staff, a
 * device. Live sessions end within a second and for good: unlocking restores none of them.
 */
export function setAccountLock(ctx: RequestContext, raw: unknown, locked: boolean) {
  const unknown = failure(ctx.locale, 'AccountUnknown', 'ACCOUNT_UNKNOWN');
  const input = readInput(ctx.locale, lockAccountInput, raw);
  if (!input.ok) return unknown;
  const { accountId, tenantId, expectedVersion } = input.value;
  return changeAccountOf(ctx, tenantId, async (em, audit) => {
    const seen = await em.findOne(Account, { id: accountId, erasedAt: null });
    if (!seen || !permissions.can(ctx, 'account.lock', seen)) return unknown;
    const { account, othersWhoCanLogIn } = await holdWithColleagues(em, seen);
    // erased since we looked
    if (!account) return unknown;
    if (account.version !== expectedVersion) return versionConflict(ctx.locale, account.version);
    const [own, ofOwnTenant] = [account.id === ctx.viewer.accountId, account.tenantId === ctx.viewer.tenantId];
    const refusal = locked ? refuseLock({ own, ofOwnTenant, realm: account.realm, othersWhoCanLogIn }) : null;
    if (refusal === 'OWN') return failure(ctx.locale, 'AccountIsOwn', 'ACCOUNT_IS_OWN');
    if (refusal === 'LAST') return failure(ctx.locale, 'LastToLogIn', 'LAST_TO_LOG_IN');
    account.lockedAt = locked ? (account.lockedAt ?? ctx.clock.now()) : null;
    await em.flush();
    if (locked) await endSessions(ctx, em, [account.id]);
    await audit({ action: locked ? 'account.locked' : 'account.unlocked', subjectType: 'account', subjectId: account.id });
    return { __typename: 'AccountLockSet' as const, account };
  });
}

/**
 * Locks the account's row until the end of the transaction; for staff the rows of all of them, in the order of their ids, so that of two
 * people who lock each other out at once the second waits and sees what the first has done.
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
