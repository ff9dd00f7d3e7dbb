import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, systemClock, uuidOf } from '@monban/domain-kit';
import {
  type AnchoredHead,
  anchorReader,
  type ChainReport,
  createLog,
  deriveServiceKeys,
  fileAnchors,
  keysFor,
  verifyChains,
} from '@monban/subgraph-kit';
import { expectSuccess, startTestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
import { afterAll, describe, expect, it } from 'vitest';
import { startBilling } from './app.ts';

const billing = await startTestSubgraph(startBilling, { name: 'billing' });
const folder = await mkdtemp(join(tmpdir(), 'monban-anchors-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const keys = keysFor('billing', deriveServiceKeys('for tests only'));
const read = anchorReader(keys.publicKeys);

/** Starts a second process on the same database and stops it, so that it anchors all heads. */
async function anchor(file: string): Promise<AnchoredHead[]> {
  const store = fileAnchors(file);
  const log = createLog('billing', 'error');
  const deps = { databaseUrl: billing.databaseUrl, keys, clock: systemClock, log, peers: () => undefined, workJobs: false };
  await (await startBilling({ ...deps, anchors: store })).stop();
  const anchors: AnchoredHead[] = [];
  for await (const line of store.read()) anchors.push(read(line)!);
  return anchors;
}

async function verdict(tenant: TestTenant, anchors: AnchoredHead[] = []): Promise<ChainReport | undefined> {
  const tenantId = uuidOf(tenant.id);
  const own = anchors.filter((one) => one.tenantId === tenantId);
  for await (const report of verifyChains({ service: 'billing', url: billing.databaseUrl, anchors: own })) {
    if (report.tenantId === tenantId) return report;
  }
  return undefined;
}

const seal = (tenant: TestTenant) => tenant.sql<{ sealed: number }>('select seal_audit(?, 500) as sealed', [uuidOf(tenant.id)]);

/** Sets this many prices; seals their audit entries unless told to leave them open. */
async function prices(tenant: TestTenant, count: number, { sealed = true } = {}): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const productId = newId('product');
    await tenant.deliver('contracts', { type: 'product', id: productId, seq: 1, data: { productId: productId, name: 'A' } });
    const set = 'mutation ($input: SetMonthlyPriceInput!) { setMonthlyPrice(input: $input) { __typename } }';
    expectSuccess(await tenant.staff.run(set, { input: { productId, net: 1000 + n, expectedVersion: 0 } }), 'MonthlyPriceSet');
  }
  if (sealed) await seal(tenant);
}

/** What only the owner of the database could do, and only after disabling every guard. */
const asThief = (tenant: TestTenant, ...statements: string[]) =>
  billing.asOwner(
    [
      'begin',
      'alter table audit_entry disable trigger user, no force row level security',
      'alter table audit_head disable trigger user, no force row level security',
      'alter table audit_detail disable trigger user, no force row level security',
      `select set_config('app.tenant_id', '${uuidOf(tenant.id)}', true)`,
      ...statements.map((statement) => statement.replaceAll(':tenant', `'${uuidOf(tenant.id)}'`)),
      'alter table audit_entry enable trigger user, force row level security',
      'alter table audit_head enable trigger user, force row level security',
      'alter table audit_detail enable trigger user, force row level security',
      'commit',
    ].join(';\n'),
  );

const cutAfterTwo = [
  'delete from audit_detail d using audit_entry e where e.tenant_id = :tenant and e.id = d.entry_id and e.seq > 2',
  'delete from audit_entry where tenant_id = :tenant and seq > 2',
  'update audit_head h set seq = 2, hash = e.hash from audit_entry e where h.tenant_id = :tenant and e.tenant_id = :tenant and e.seq = 2',
];
const another = `select write_audit(:tenant, uuidv7(), 'staff', null, 'price.set', 'product', null, 'r', '{}')`;

describe('the chain of a tenant', () => {
  it('is valid, entry by entry, as PostgreSQL wrote it', async () => {
    const tenant = billing.tenant();
    await prices(tenant, 4);
    // everything that JSON escapes
    await tenant.sql(`select write_audit(?, uuidv7(), ?, uuidv7(), 'a', 'b', uuidv7(), ?, '{"名": "門番\\n\\"x\\""}')`, [
      uuidOf(tenant.id),
      'a "role"',
      'tab\t line\n back\\ \u0001 \u007f é 門 😀 </script>',
    ]);
    await seal(tenant);
    expect(await verdict(tenant)).toMatchObject({ entries: 5, break: null });
  });

  it.each<[string, string, number, string]>([
    ['an entry is changed', `update audit_entry set actor_role = 'platform' where tenant_id = :tenant and seq = 2`, 2, 'its hash differs'],
    ['an entry is deleted', 'delete from audit_entry where tenant_id = :tenant and seq = 2', 2, 'is missing'],
    [
      'details are changed',
      `update audit_detail d set detail = '{}' from audit_entry e where e.tenant_id = :tenant and e.id = d.entry_id and e.seq = 3`,
      3,
      'not those that were written',
    ],
    [
      'details are deleted without an erasure',
      'delete from audit_detail d using audit_entry e where e.tenant_id = :tenant and e.id = d.entry_id and e.seq = 3',
      3,
      'its details are gone',
    ],
    ['the head is set back', 'update audit_head set seq = 3 where tenant_id = :tenant', 4, 'the head says 3'],
    ['the head is deleted', 'delete from audit_head where tenant_id = :tenant', 4, 'there is no head'],
  ])('is found broken when %s', async (_, statement, seq, what) => {
    const tenant = billing.tenant();
    await prices(tenant, 4);
    await asThief(tenant, statement);
    expect((await verdict(tenant))?.break).toEqual({ seq, what: expect.stringContaining(what) });
  });

  it('is valid after an erasure', async () => {
    const tenant = billing.tenant();
    await prices(tenant, 2);
    await tenant.sql(
      `select empty_audit_details(?, uuidv7(), 'staff', null, e.subject_type, e.subject_id, 'r', '{price.set}') from audit_entry e where e.seq = 1`,
      [uuidOf(tenant.id)],
    );
    await seal(tenant);
    expect(await verdict(tenant)).toMatchObject({ entries: 3, break: null });
  });

  it('is sealed by any process, in one order, while others write', async () => {
    const tenant = billing.tenant();
    const work = Array.from({ length: 12 }, async (_, n) => (n % 3 === 2 ? seal(tenant) : prices(tenant, 2, { sealed: false })));
    await Promise.all(work);
    await seal(tenant);
    expect(await verdict(tenant)).toMatchObject({ entries: 16, unsealed: { entries: 0 }, break: null });
  });
});

describe('an entry that is not sealed yet', () => {
  it('waits for no other transaction of its tenant, nor does its sealing', async () => {
    const tenant = billing.tenant();
    const write = () => tenant.sql(`select write_audit(?, uuidv7(), 'staff', null, 'a', 'b', null, 'r', '{}')`, [uuidOf(tenant.id)]);
    const held = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const first = billing.subgraph.database.transaction(tenant.id, async (em) => {
      await em.execute(`select write_audit(?, uuidv7(), 'staff', null, 'first', 'b', null, 'r', '{}')`, [uuidOf(tenant.id)]);
      written.resolve();
      await held.promise;
    });
    await written.promise;
    await write();
    expect(await seal(tenant)).toEqual([{ sealed: 1 }]);
    held.resolve();
    await first;
    expect(await seal(tenant)).toEqual([{ sealed: 1 }]);
    expect(await tenant.sql('select action, seq::int as seq from audit_entry order by seq')).toEqual([
      { action: 'a', seq: 1 },
      { action: 'first', seq: 2 },
    ]);
    expect(await verdict(tenant)).toMatchObject({ entries: 2, break: null });
  });

  it('is counted, with its waiting time, and is not part of what is anchored', async () => {
    const tenant = billing.tenant();
    await prices(tenant, 2);
    await prices(tenant, 3, { sealed: false });
    expect(await verdict(tenant)).toMatchObject({
      entries: 2,
      unsealed: { entries: 3, seconds: expect.toSatisfy((seconds: number) => seconds > 0 && seconds < 60) },
      break: null,
    });
    // a service that is stopped seals what is there
    const anchors = await anchor(join(folder, 'sealed.jsonl'));
    expect(await verdict(tenant, anchors)).toMatchObject({ entries: 5, anchors: 1, unsealed: { entries: 0, seconds: 0 }, break: null });
  });

  it('can be emptied by an erasure, for which its chain accounts', async () => {
    const tenant = billing.tenant();
    await prices(tenant, 2, { sealed: false });
    await tenant.sql(
      `select empty_audit_details(?, uuidv7(), 'staff', null, e.subject_type, e.subject_id, 'r', '{price.set}') from audit_entry e order by e.at limit 1`,
      [uuidOf(tenant.id)],
    );
    expect(await verdict(tenant)).toMatchObject({ entries: 0, unsealed: { entries: 3 }, break: null });
    await seal(tenant);
    expect(await verdict(tenant)).toMatchObject({ entries: 3, break: null });
  });

  it('reveals that its details were changed or emptied', async () => {
    for (const change of [
      `update audit_detail set detail = '{}' where tenant_id = :tenant`,
      'delete from audit_detail where tenant_id = :tenant',
    ]) {
      const tenant = billing.tenant();
      await prices(tenant, 1, { sealed: false });
      await asThief(tenant, change);
      expect((await verdict(tenant))?.break).toEqual({ seq: 1, what: 'the details of price.set, not sealed yet, were changed' });
      await seal(tenant);
      expect((await verdict(tenant))?.break).toMatchObject({ seq: 1 });
    }
  });

  it('changes only its place, and only once, even through its owner', async () => {
    const tenant = billing.tenant();
    await prices(tenant, 1);
    await prices(tenant, 1, { sealed: false });
    const asOwner = (statement: string) =>
      billing.asOwner(`select set_config('app.tenant_id', '${uuidOf(tenant.id)}', false); ${statement}`);
    for (const statement of [
      `update audit_entry set action = 'nothing.happened'`,
      `update audit_entry set action = 'nothing.happened', seq = 2, previous_hash = '', hash = '' where seq is null`,
      'update audit_entry set seq = 7 where seq = 1',
      'update audit_entry set seq = null, previous_hash = null, hash = null where seq = 1',
    ]) {
      await expect(asOwner(statement), statement).rejects.toThrow('audit entries are never changed');
    }
  });
});

describe('anchors outside the database', () => {
  it('detect a chain that was cut off with its head, which is valid in itself', async () => {
    const tenant = billing.tenant();
    await prices(tenant, 4);
    const anchors = await anchor(join(folder, 'cut.jsonl'));
    expect(await verdict(tenant, anchors)).toMatchObject({ entries: 4, anchors: 1, break: null });
    await asThief(tenant, ...cutAfterTwo);
    expect(await verdict(tenant)).toMatchObject({ entries: 2, break: null });
    expect((await verdict(tenant, anchors))?.break).toEqual({
      seq: 3,
      what: 'is missing: the chain was anchored up to 4 and is cut off',
    });
  });

  it('detect a chain that was rewritten from some point with consistent hashes, which is valid in itself', async () => {
    const tenant = billing.tenant();
    await prices(tenant, 4);
    const file = join(folder, 'anew.jsonl');
    const anchors = await anchor(file);
    await asThief(tenant, ...cutAfterTwo, another, another, another);
    await seal(tenant);
    expect(await verdict(tenant)).toMatchObject({ entries: 5, break: null });
    const broken = { seq: 4, what: 'is not the entry that was anchored: the chain was written anew' };
    expect((await verdict(tenant, anchors))?.break).toEqual(broken);
    // later anchors do not hide it
    expect((await verdict(tenant, await anchor(file)))?.break).toEqual(broken);
  });

  it('detect a tenant whose chain is gone altogether', async () => {
    const tenant = billing.tenant();
    await prices(tenant, 1);
    const anchors = await anchor(join(folder, 'gone.jsonl'));
    const all = ['audit_detail', 'audit_entry', 'audit_head'].map((table) => `delete from ${table} where tenant_id = :tenant`);
    await asThief(tenant, ...all);
    expect(await verdict(tenant)).toBeUndefined();
    expect((await verdict(tenant, anchors))?.break).toMatchObject({ seq: 1 });
  });

  it('are trusted only exactly as their service signed them', async () => {
    await prices(billing.tenant(), 1);
    const file = join(folder, 'signed.jsonl');
    await anchor(file);
    const line = (await readFile(file, 'utf8')).trim().split('\n')[0]!;
    expect(read(line)).not.toBeNull();
    for (const [from, to] of [
      ['"service":"billing"', '"service":"access"'],
      [/"seq":\d+/, '"seq":99'],
      [/"hash":"../, '"hash":"ff0'],
      [/"signature":"[^"]+"/, '"signature":""'],
    ] as const) {
      expect(read(line.replace(from, to)), String(from)).toBeNull();
    }
    expect(read(line.slice(0, -20))).toBeNull();
  });
});
