import { purge } from '@monban/subgraph-kit';
import { startTestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
import { expect, it } from 'vitest';
import { retentions } from './retention.ts';
import { openStorefront, startForTest } from './testing/storefront.ts';

const identity = await startTestSubgraph(startForTest, { name: 'identity' });

const ago = (days: number): string =>
  identity.subgraph.tools.realClock
    .now()
    .subtract({ hours: 24 * days })
    .toString();

/** Registrations past the rules: so many in a state that ended so many days ago. */
const forceRegistrations = ({ sql }: TestTenant, state: string, endedDaysAgo: number | null, count = 1) =>
  sql(
    `insert into registration (tenant_id, id, created_at, purpose, realm, storefront_id, name, email, search_text, locale, state, account_id, token_hash, expires_at, mails, ended_at)
     select app_tenant(), uuidv7(), ?, 'CUSTOMER', 'CUSTOMER', 87465, '顧客', n || '@example.jp', '', 'ja', ?, uuidv7(), md5(random()::text) || md5(random()::text), ?, 1, ?
     from generate_series(1, ?) n`,
    [ago(400), state, ago(300), endedDaysAgo === null ? null : ago(endedDaysAgo), count],
  );
const forceSession = ({ sql }: TestTenant, endedDaysAgo: number | null, expiresInDays: number) =>
  sql(
    `insert into session (tenant_id, id, created_at, account_id, surface, token_hash, last_seen_at, idle_seconds, expires_at, ended_at)
     values (app_tenant(), uuidv7(), ?, uuidv7(), 'admin', md5(random()::text) || md5(random()::text), ?, 3600, ?, ?)`,
    [ago(90), ago(90), ago(-expiresInDays), endedDaysAgo === null ? null : ago(endedDaysAgo)],
  );

it(
  'what is over goes after its days, ten thousand rows in statements of a bounded size; everything else stays',
  { timeout: 60_000 },
  async () => {
    const [{ tenant }, { tenant: other }] = [await openStorefront(identity), await openStorefront(identity)];
    await forceRegistrations(tenant, 'EXPIRED', 31, 10_000);
    await forceRegistrations(other, 'REJECTED_EMAIL', 31);
    for (const state of ['EXPIRED', 'REJECTED_FULL']) await forceRegistrations(tenant, state, 29);
    await forceRegistrations(tenant, 'COMPLETED', 200);
    for (const state of ['MAIL_SENT', 'CONFIRMED']) await forceRegistrations(tenant, state, null);
    await forceSession(tenant, 31, 1);
    await forceSession(tenant, null, -31);
    await forceSession(tenant, 29, 1);
    await forceSession(tenant, null, 1);
    for (const days of [8, 6]) {
      await tenant.sql(
        `insert into password_reset (tenant_id, id, created_at, account_id, token_hash, expires_at) values (app_tenant(), uuidv7(), ?, uuidv7(), md5(random()::text) || md5(random()::text), ?)`,
        [ago(days), ago(days)],
      );
      await tenant.sql(
        `insert into email_change (tenant_id, id, created_at, account_id, storefront_id, email, previous_email, state, token_hash, expires_at)
       values (app_tenant(), uuidv7(), ?, uuidv7(), 87465, 'new@example.jp', 'old@example.jp', 'CONFIRMED', md5(random()::text) || md5(random()::text), ?)`,
        [ago(days), ago(days)],
      );
    }
    for (const days of [31, 29]) {
      await tenant.sql(`insert into idempotency_key (tenant_id, actor, key, fingerprint, at) values (app_tenant(), 'x', ?, '', ?)`, [
        String(days),
        ago(days),
      ]);
    }
    const keys = { table: 'idempotency_key', over: 'at < :before', days: 30 };
    const { statements } = await identity.count(() => purge(identity.subgraph.tools, [keys, ...retentions]));
    const deletes = statements.filter((text) => text.includes('delete from registration'));
    // ten full batches and the one that finds nothing, and one of the other tenant
    expect(deletes).toHaveLength(12);
    expect(deletes.every((text) => text.includes('limit 1000'))).toBe(true);
    const states = await tenant.sql<{ state: string }>('select state from registration order by state');
    expect(states.map(({ state }) => state)).toEqual(['COMPLETED', 'CONFIRMED', 'EXPIRED', 'MAIL_SENT', 'REJECTED_FULL']);
    expect(await other.sql('select 1 from registration')).toEqual([]);
    for (const [table, rows] of [
      ['session', 2],
      ['password_reset', 1],
      ['email_change', 1],
      ['idempotency_key', 1],
    ] as const) {
      expect([table, (await tenant.sql(`select 1 from ${table}`)).length]).toEqual([table, rows]);
    }
  },
);

it('one table that cannot be purged holds up no other', async () => {
  const { tenant } = await openStorefront(identity);
  await forceRegistrations(tenant, 'EXPIRED', 31);
  const broken = { table: 'session', over: 'no_such_column < :before', days: 1 };
  await purge({ ...identity.subgraph.tools, log: { ...identity.subgraph.tools.log, warn: () => undefined } as never }, [
    broken,
    ...retentions,
  ]);
  expect(await tenant.sql('select 1 from registration')).toEqual([]);
});
