import { newId, systemClock, uuidOf } from '@monban/domain-kit';
import { createLog, DatabaseRefused, deriveServiceKeys, keysFor, migrateDatabase, type SubgraphDeps } from '@monban/subgraph-kit';
import { emptyTestDatabase, expectSuccess, startTestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startBilling } from './app.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';

const billing = await startTestSubgraph(startBilling, { name: 'billing', workJobs: true });

const depsOn = (databaseUrl: string): SubgraphDeps => ({
  databaseUrl,
  keys: keysFor('billing', deriveServiceKeys('for tests only')),
  clock: systemClock,
  log: createLog('billing', 'silent'),
  peers: () => undefined,
});

async function aPrice(tenant: TestTenant, by = tenant.staff): Promise<void> {
  const productId = newId('product');
  await tenant.deliver('contracts', { type: 'product', id: productId, seq: 1, data: { productId: productId, name: 'A' } });
  const set = 'mutation ($input: SetMonthlyPriceInput!) { setMonthlyPrice(input: $input) { __typename } }';
  expectSuccess(await by.run(set, { input: { productId, net: 1000, expectedVersion: 0 } }), 'MonthlyPriceSet');
}

// a promise of the kit in every subgraph; this is the smallest one
describe('the running role', () => {
  it('is refused when it owns what it runs on', async () => {
    const { url, migrationUrl, log } = await emptyTestDatabase('billing');
    await migrateDatabase({ url, migrationUrl, log, entities, migrations, onWarning: () => undefined });
    const refused = await startBilling(depsOn(migrationUrl)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DatabaseRefused);
    expect((refused as Error).message).toBe(
      'the database role monban_billing_owner owns the database: run as a role that only uses what another owns.',
    );
  });

  it('does not migrate, and says in a sentence that somebody must', async () => {
    const { url, migrationUrl, log } = await emptyTestDatabase('billing');
    await expect(startBilling(depsOn(url))).rejects.toThrow(
      `the database lacks migrations (${migrations.map(({ name }) => name).join(', ')}): set MIGRATION_URL to its owner’s address.`,
    );
    const settings = { url, migrationUrl, log, entities, onWarning: () => undefined };
    await migrateDatabase({ ...settings, migrations: migrations.slice(0, -1) });
    await expect(startBilling(depsOn(url))).rejects.toThrow(`the database lacks migrations (${migrations.at(-1)!.name})`);
    // three replicas that start at once
    await Promise.all([1, 2, 3].map(() => migrateDatabase({ ...settings, migrations })));
    const migrated = await startBilling({ ...depsOn(url), workJobs: false });
    await migrated.stop();
  });

  it('is refused a database that was restored without the owners of its functions', async () => {
    const { url, migrationUrl, log, asAdministrator } = await emptyTestDatabase('billing');
    await migrateDatabase({ url, migrationUrl, log, entities, migrations, onWarning: () => undefined });
    await asAdministrator('reassign owned by monban_billing_directory to monban_billing_owner');
    await expect(startBilling({ ...depsOn(url), migrationUrl })).rejects.toThrow(
      'the functions that read across tenants belong to monban_billing_owner: restore the database with the owners that its dump names',
    );
  });

  it('works the queue', async () => {
    const tenant = billing.tenant();
    await tenant.sql(`select graphile_worker.add_job('reconcile', '{}')`);
    await expect.poll(() => tenant.sql(`select from graphile_worker.jobs where task_identifier = 'reconcile'`)).toEqual([]);
  });

  it('appends to the audit chain of its transaction’s tenant, at the database’s time', async () => {
    const [tenant, other] = [billing.tenant(), billing.tenant()];
    const before = systemClock.now().epochMilliseconds;
    await aPrice(tenant, tenant.as({ clockOffsetSeconds: -90 * 86_400 }));
    const [entry] = await tenant.sql<{ at: number }>('select extract(epoch from at)::float8 * 1000 as at from audit_entry');
    expect(entry!.at).toBeGreaterThanOrEqual(before - 1);
    expect(entry!.at).toBeLessThanOrEqual(systemClock.now().epochMilliseconds + 1);
    const write = `select write_audit($1, uuidv7(), 'staff', null, 'price.set', 'product', null, 'forged', '{}')`;
    const forged = tenant.sql(write.replace('$1', `'${uuidOf(other.id)}'`));
    await expect(forged).rejects.toThrow('an audit entry belongs to the tenant of its transaction');
    const backdated = `select write_audit('${uuidOf(tenant.id)}', uuidv7(), '2020-01-01', 'staff', null, 'price.set', 'product', null, 'forged', '{}')`;
    await tenant.sql(backdated);
    expect(await tenant.sql(`select from audit_entry where at < '2021-01-01'`)).toEqual([]);
  });

  it('cannot forge an entry, a head or a detail of its own tenant', async () => {
    const tenant = billing.tenant();
    await aPrice(tenant);
    for (const forged of [
      `insert into audit_entry select tenant_id, seq + 1, uuidv7(), at, actor_role, actor_id, action, subject_type, subject_id, request_id, detail_digest, hash, hash from audit_entry`,
      `update audit_head set hash = '\\x00'`,
      'delete from audit_head',
      `insert into audit_detail select tenant_id, uuidv7(), detail from audit_detail`,
    ]) {
      await expect(tenant.sql(forged), forged).rejects.toThrow('permission denied');
    }
  });
});

describe('the owner', () => {
  it('is subject to row-level security too, and stopped by the triggers', async () => {
    await aPrice(billing.tenant());
    expect(await billing.asOwner('select from audit_entry')).toEqual([]);
    for (const statement of [
      'truncate audit_entry',
      'delete from audit_entry',
      'truncate audit_head',
      'delete from audit_head',
      'truncate audit_detail',
    ]) {
      await expect(billing.asOwner(statement), statement).rejects.toThrow('audit entries are never changed');
    }
  });
});

describe('emptying details', () => {
  const empty = (tenant: TestTenant, subjectId: string, actions: string) =>
    tenant.sql<{ emptied: number }>(
      `select empty_audit_details('${uuidOf(tenant.id)}', uuidv7(), 'staff', null, 'product', '${subjectId}', 'r-1', '${actions}') as emptied`,
    );

  it('empties the details of one subject and these actions, and records it in the chain', async () => {
    const tenant = billing.tenant();
    await aPrice(tenant);
    await aPrice(tenant);
    const [first] = await tenant.sql<{ subject_id: string }>('select subject_id from audit_entry order by at');
    expect(await empty(tenant, first!.subject_id, '{price.dropped}')).toEqual([{ emptied: 0 }]);
    expect(await empty(tenant, first!.subject_id, '{price.set}')).toEqual([{ emptied: 1 }]);
    expect(
      await tenant.sql(
        `select e.action, e.subject_id = '${first!.subject_id}' as first, d.detail from audit_entry e
         left join audit_detail d on d.entry_id = e.id order by e.at`,
      ),
    ).toEqual([
      { action: 'price.set', first: true, detail: null },
      { action: 'price.set', first: false, detail: expect.anything() },
      { action: 'audit.detailsEmptied', first: true, detail: { actions: ['price.set'], emptied: 1 } },
    ]);
    await expect(empty(tenant, first!.subject_id, '{audit.detailsEmptied}')).rejects.toThrow('what was emptied stays known');
  });
});
