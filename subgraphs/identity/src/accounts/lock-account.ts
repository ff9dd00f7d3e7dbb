import { LockMode } from '@mikro-orm/core';
import { inputs, readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { z } from 'zod';
import { failure } from '../messages.ts';
import { revoke } from '../sessions/revocations.ts';
import { Account } from './account.entity.ts';

const lockAccountInput = z.object({ accountId: inputs.id('account'), expectedVersion: z.int() });

/** Locks or unlocks one customer (`T-53`); nobody else on the contract is touched (`T-54`). Live sessions end within a second. */
export async function setAccountLock(ctx: RequestContext, raw: unknown, locked: boolean) {
  const unknown = failure(ctx.locale, 'AccountUnknown', 'ACCOUNT_UNKNOWN');
  const input = readInput(ctx.locale, lockAccountInput, raw);
  if (!input.ok) return unknown;
  const { accountId, expectedVersion } = input.value;
  return ctx.write(async (em) => {
    const account = await em.findOne(
      Account,
      { id: accountId, erasedAt: null, realm: 'CUSTOMER' },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!account) return unknown;
    if (account.version !== expectedVersion) return versionConflict(ctx.locale, account.version);
    account.lockedAt = locked ? (account.lockedAt ?? ctx.clock.now()) : null;
    await em.flush();
    await revoke(em, { accountIds: [account.id] });
    await ctx.audit(em, { action: locked ? 'account.locked' : 'account.unlocked', subjectType: 'account', subjectId: account.id });
    return { __typename: 'AccountLockSet' as const, account };
  });
}
