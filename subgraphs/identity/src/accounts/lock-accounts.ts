import { LockMode } from '@mikro-orm/core';
import { ok, parseId } from '@monban/domain-kit';
import type { Em } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
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

type Wanted = z.output<typeof lockAccountsInput>;

/** Rows are locked in the order of their ids, so that two who do this at once wait for each other and never for ever. */
async function load(em: Em, { accounts }: Wanted) {
  const ids = accounts.flatMap(({ accountId }) => parseId('account', accountId) ?? []);
  const found = await em.find(
    Account,
    { id: { $in: ids }, erasedAt: null, realm: 'CUSTOMER' },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  return new Map<string, Account>(found.map((account) => [account.id, account]));
}

/** What becomes of each account, judged alone (`T-54`). */
const decide = (byId: ReadonlyMap<string, Account>, { accounts }: Wanted, lock: boolean) =>
  ok(
    accounts.map(({ accountId, expectedVersion }) => {
      const account = byId.get(accountId) ?? null;
      const facts = account && { locked: account.lockedAt != null, version: account.version };
      return { accountId, kind: decideLock(facts, expectedVersion, lock), account };
    }),
  );
type Outcomes = ReturnType<typeof decide>['value'];

const changedOf = (outcomes: Outcomes): Account[] =>
  outcomes.flatMap(({ kind, account }) => (kind === 'CHANGED' && account ? [account] : []));
const count = (outcomes: Outcomes, wanted: Outcomes[number]['kind']): number => outcomes.filter(({ kind }) => kind === wanted).length;
const answerOf = (outcomes: Outcomes) => ({
  outcomes: outcomes.map(({ accountId, kind, account }) => ({ accountId, kind, account: account && { id: account.id } })),
});

/** Locks several customers in one transaction (`T-53`). */
export const lockAccounts = mutation.define('lockAccounts', {
  action: 'account.lockSeveral',
  input: lockAccountsInput,
  answer: 'AccountLocksSet',
  load,
  decide: (accounts, input) => decide(accounts, input, true),
  preview: {
    type: 'AccountLocksPreview',
    of: (_, outcomes) => ({
      peopleOut: count(outcomes, 'CHANGED'),
      already: count(outcomes, 'ALREADY'),
      conflicts: count(outcomes, 'VERSION_CONFLICT'),
      unknown: count(outcomes, 'UNKNOWN'),
    }),
  },
  async commit(em, { change: outcomes, ctx, now }) {
    const changed = changedOf(outcomes);
    for (const account of changed) account.lockedAt = now;
    await em.flush();
    const ids = changed.map(({ id }) => id);
    if (ids.length > 0) await endSessions(ctx, em, ids);
    return answerOf(outcomes);
  },
  audit: ({ change }) => changedOf(change).map(({ id }) => ({ action: 'account.locked', subjectType: 'account', subjectId: id })),
});

/** Unlocks several customers in one transaction. */
export const unlockAccounts = mutation.define('unlockAccounts', {
  action: 'account.lockSeveral',
  input: lockAccountsInput,
  answer: 'AccountLocksSet',
  load,
  decide: (accounts, input) => decide(accounts, input, false),
  commit(_, { change: outcomes }) {
    for (const account of changedOf(outcomes)) account.lockedAt = null;
    return answerOf(outcomes);
  },
  audit: ({ change }) => changedOf(change).map(({ id }) => ({ action: 'account.unlocked', subjectType: 'account', subjectId: id })),
});
