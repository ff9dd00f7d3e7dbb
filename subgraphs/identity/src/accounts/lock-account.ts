import { LockMode } from '@mikro-orm/core';
import type { Id } from '@monban/domain-kit';
import { type Em, inputs, readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { z } from 'zod';
import { failure } from '../messages.ts';
import { revoke } from '../sessions/revocations.ts';
import { Session } from '../sessions/session.entity.ts';
import { Account } from './account.entity.ts';

const lockAccountInput = z.object({ accountId: inputs.id('account'), expectedVersion: z.int() });

/** Live sessions of people who are locked out end for good: unlocking brings none of them back. */
export async function endSessions(ctx: RequestContext, em: Em, accountIds: Id<'account'>[]): Promise<void> {
  await em.nativeUpdate(Session, { accountId: { $in: accountIds }, endedAt: null }, { endedAt: ctx.realClock.now() });
  await revoke(em, { accountIds });
}

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
    if (locked) await endSessions(ctx, em, [account.id]);
    await ctx.audit(em, { action: locked ? 'account.locked' : 'account.unlocked', subjectType: 'account', subjectId: account.id });
    return { __typename: 'AccountLockSet' as const, account };
  });
}
