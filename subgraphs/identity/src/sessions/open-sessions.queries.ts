import { idFromUuid, uuidOf } from '@monban/domain-kit';
import { defineLoader, type RequestContext } from '@monban/subgraph-kit';
import type { Account } from '../accounts/account.entity.ts';
import { readAccountsOf } from '../accounts/tenant-of-account.ts';
import { Session } from './session.entity.ts';

interface AccountKey {
  readonly tenantId: string;
  readonly accountId: string;
}

/** Asks once for each tenant among the keys; answers rows by account. */
async function perTenant<K extends AccountKey, V>(
  keys: readonly K[],
  ask: (tenantId: string, keys: readonly K[]) => Promise<ReadonlyMap<string, V>>,
): Promise<(V | null)[]> {
  const found = new Map<string, V>();
  for (const [tenantId, ofTenant] of Map.groupBy(keys, (key) => key.tenantId)) {
    for (const [accountId, value] of await ask(tenantId, ofTenant)) found.set(accountId, value);
  }
  return keys.map(({ accountId }) => found.get(accountId) ?? null);
}

const uuids = (keys: readonly AccountKey[]): string => `{${keys.map(({ accountId }) => uuidOf(accountId)).join(',')}}`;

/** Neither ended nor expired nor left idle at an instant that takes both places. */
const isOpen = `ended_at is null and expires_at > ? and last_seen_at > ?::timestamptz - make_interval(secs => idle_seconds)`;

/** For each account as many as the most that one operation asks for. */
const openSessions = defineLoader('openSessions', (keys: readonly (AccountKey & { readonly limit: number })[], ctx) =>
  perTenant(keys, async (tenantId, ofTenant) => {
    const now = ctx.realClock.now().toString();
    const rows = await readAccountsOf(ctx, tenantId, async (em) => {
      const found = await em.execute<object[]>(
        `select s.* from (
           select account_id, max(size) as size from unnest(?::uuid[], ?::int[]) as asked(account_id, size) group by account_id
         ) k cross join lateral (
           select * from session where tenant_id = ? and account_id = k.account_id and ${isOpen}
           order by last_seen_at desc, id desc limit k.size
         ) s`,
        [uuids(ofTenant), `{${ofTenant.map(({ limit }) => limit).join(',')}}`, uuidOf(tenantId), now, now],
      );
      return found.map((row) => em.map(Session, row));
    });
    return Map.groupBy(rows, ({ accountId }) => accountId as string);
  }),
);

const sessionCounts = defineLoader('sessionCounts', (keys: readonly AccountKey[], ctx) =>
  perTenant(keys, async (tenantId, ofTenant) => {
    const now = ctx.realClock.now().toString();
    const rows = await readAccountsOf(ctx, tenantId, (em) =>
      em.execute<{ account_id: string; count: number }[]>(
        `select account_id, count(*)::int as count from session where tenant_id = ? and account_id = any(?::uuid[]) and ${isOpen}
         group by account_id`,
        [uuidOf(tenantId), uuids(ofTenant), now, now],
      ),
    );
    return new Map(rows.map((row) => [idFromUuid('account', row.account_id) as string, row.count]));
  }),
);

const lastLogIns = defineLoader('lastLogIns', (keys: readonly AccountKey[], ctx) =>
  perTenant(keys, async (tenantId, ofTenant) => {
    const rows = await readAccountsOf(ctx, tenantId, (em) =>
      em.execute<{ account_id: string; at: string }[]>(
        `select account_id, max(created_at)::text as at from session where tenant_id = ? and account_id = any(?::uuid[]) group by account_id`,
        [uuidOf(tenantId), uuids(ofTenant)],
      ),
    );
    return new Map(rows.map((row) => [idFromUuid('account', row.account_id) as string, Temporal.Instant.from(row.at.replace(' ', 'T'))]));
  }),
);

/** The account's sessions that are good now, those used last first. */
export async function openSessionsOf(ctx: RequestContext, account: Account, limit: number): Promise<Session[]> {
  const found = await ctx.load(openSessions, { tenantId: account.tenantId, accountId: account.id, limit });
  return found?.slice(0, limit) ?? [];
}

/** How many they are. */
export const sessionCountOf = async (ctx: RequestContext, account: Account): Promise<number> =>
  (await ctx.load(sessionCounts, { tenantId: account.tenantId, accountId: account.id })) ?? 0;

/** When a session of the account last began; null before the first. */
export const lastLogInOf = (ctx: RequestContext, account: Account): Promise<Temporal.Instant | null> =>
  ctx.load(lastLogIns, { tenantId: account.tenantId, accountId: account.id });
