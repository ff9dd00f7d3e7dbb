import { LockMode } from '@mikro-orm/core';
import { parseId } from '@monban/domain-kit';
import { readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { endSessions } from '../sessions/end-sessions.ts';
import { Account } from './account.entity.ts';
import { decideLock } from './domain/bulk-lock.ts';

const seenAccount = z.object({ accountId: z.string(), expectedVersion: z.int() });
const lockAccountsInput = z.object({
  accounts: z
    .array(seenAccount)
    .min(1)
    .max(100)
    .refine((seen) => new Set(seen.map(({ accountId }) => accountId)).size === seen.length, {
      message: 'each once',
      params: { code: 'REPEATED' },
    }),
});

/**
 * Locks or unlocks several customers in one transaction (`T-53`), each judged independently (`T-54`). Rows are locked in the order of their
 * ids, so that two concurrent calls wait for each other without a deadlock.
 */
export async function setAccountLocks(ctx: RequestContext, raw: unknown, locked: boolean) {
  const input = readInput(ctx.locale, lockAccountsInput, raw);
  if (!input.ok) return input.error;
  const { accounts: asked } = input.value;
  return ctx.write(async (em) => {
    const ids = asked.flatMap(({ accountId }) => parseId('account', accountId) ?? []);
    const found = await em.find(
      Account,
      { id: { $in: ids }, erasedAt: null, realm: 'CUSTOMER' },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
    );
    const byId = new Map<string, Account>(found.map((account) => [account.id, account]));
    const outcomes = asked.map(({ accountId, expectedVersion }) => {
      const account = byId.get(accountId) ?? null;
      const facts = account && { locked: account.lockedAt != null, version: account.version };
      return { accountId, kind: decideLock(facts, expectedVersion, locked), account };
    });
    const changed = outcomes.flatMap(({ kind, account }) => (kind === 'CHANGED' && account ? [account] : []));
    for (const account of changed) account.lockedAt = locked ? ctx.clock.now() : null;
    await em.flush();
    if (locked && changed.length > 0) {
      await endSessions(
        ctx,
        em,
        changed.map(({ id }) => id),
      );
    }
    for (const { id } of changed) {
      await ctx.audit(em, { action: locked ? 'account.locked' : 'account.unlocked', subjectType: 'account', subjectId: id });
    }
    return { __typename: 'AccountLocksSet' as const, outcomes };
  });
}
