import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort, World } from '@monban/testkit/world';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Demo, ensureDemo, isDemoUnfinished } from '../demo/demo.ts';
import { anchorsFile } from './databases.ts';
import { type EmbeddedPlatform, startEmbeddedPlatform } from './embedded-platform.ts';
import { readInstallation } from './installation.ts';
import { publicKeysOf, verifyAudit } from './verify-audit.ts';

let dataDir: string;
let platform: EmbeddedPlatform;
let demo: Demo;
let tenants: readonly string[];

async function rowsOf<R extends object>(service: keyof EmbeddedPlatform['databaseUrls'], tenant: string | null, sql: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: platform.databaseUrls[service] });
  await client.connect();
  try {
    await client.query(`select set_config('app.tenant_id', $1, false)`, [tenant ?? '']);
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}
const one = async (service: keyof EmbeddedPlatform['databaseUrls'], tenant: string, sql: string): Promise<number> =>
  (await rowsOf<{ n: number }>(service, tenant, sql))[0]!.n;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'monban-demo-'));
  const root = resolve(import.meta.dirname, '../..');
  const env = { PORT: String(await freePort()), MONBAN_DATA_DIR: dataDir, MONBAN_LOG_LEVEL: 'silent' };
  platform = await startEmbeddedPlatform(readInstallation(env, root));
  demo = (await ensureDemo(platform, dataDir))!;
  const numbers = Object.values(demo.storefronts);
  tenants = await Promise.all(
    numbers.map(
      async (number) => (await rowsOf<{ tenant: string }>('identity', null, `select find_storefront(${number}) as tenant`))[0]!.tenant,
    ),
  );
}, 240_000);
afterAll(async () => {
  await platform.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('the demo', () => {
  it('has as many people, contracts and entries as its stories tell, at the real time of day', async () => {
    const [club, reseller, studio] = tenants as [string, string, string];
    const people = `select count(*)::int as n from account where realm = 'CUSTOMER' and erased_at is null`;
    expect(await one('identity', club, people)).toBeGreaterThan(140);
    expect(await one('identity', reseller, people)).toBe(50);
    expect(await one('identity', studio, people)).toBe(0);
    expect(await one('identity', club, `select count(*)::int as n from account where erased_at is not null and email is null`)).toBe(2);
    expect(await one('access', club, 'select count(*)::int as n from entry_record')).toBeGreaterThan(3_000);
    expect(await one('access', club, 'select count(*)::int as n from entry_record where not allowed')).toBeGreaterThan(20);
    expect(await one('access', club, 'select count(*)::int as n from entry_record where at > now()')).toBe(0);
    for (const tenant of tenants) expect(await one('identity', tenant, 'select clock_offset_seconds as n from tenant')).toBe(0);
  });

  it('has a registration in every state of T-25, and contracts in every state of their seats', async () => {
    const [club] = tenants as [string];
    const reached = ['COMPLETED', 'EXPIRED', 'MAIL_SENT', 'REJECTED_EMAIL', 'REJECTED_FULL', 'REJECTED_LINK'];
    // what fell due while the demo lived its past is found within half a minute
    await vi.waitFor(
      async () => {
        const states = await rowsOf<{ state: string }>('identity', club, 'select distinct state from registration order by state');
        expect(states.map(({ state }) => state)).toEqual(reached);
      },
      { timeout: 40_000, interval: 1_000 },
    );
    const over = `select count(*)::int as n from contract c join product p on p.tenant_id = c.tenant_id and p.id = c.product_id where c.seats_used`;
    expect(await one('contracts', club, `${over} > p.seat_allowance`)).toBe(1);
    expect(await one('contracts', club, `${over} = p.seat_allowance and p.seat_allowance > 0`)).toBeGreaterThan(0);
    expect(await one('contracts', club, `${over} < p.seat_allowance`)).toBeGreaterThan(0);
    expect(await one('contracts', club, `select count(*)::int as n from contract where state = 'SUSPENDED'`)).toBe(2);
    const counted = `select count(*)::int as n from contract c where c.seats_used <> (select count(*) from seat s where s.contract_id = c.id and s.released_at is null)`;
    expect(await one('contracts', club, counted)).toBe(0);
  });

  it('leaves nothing behind: every event was delivered to every destination', async () => {
    type Heard = { id: string; seq: number };
    const told = {
      account: { owner: 'identity', by: ['contracts', 'access'], sql: 'select id, event_seq as seq from account' },
      contract: { owner: 'contracts', by: ['identity', 'access'], sql: 'select id, event_seq as seq from contract' },
      seat: {
        owner: 'contracts',
        by: ['identity', 'access'],
        sql: 'select id, case when released_at is null then 1 else 2 end as seq from seat',
      },
      product: { owner: 'contracts', by: ['billing'], sql: 'select id, event_seq as seq from product' },
    } as const;
    const inOrder = (rows: Heard[]) => rows.map(({ id, seq }) => `${id} ${seq}`).toSorted();
    for (const tenant of tenants) {
      for (const service of ['identity', 'contracts'] as const)
        expect(await one(service, tenant, 'select count(*)::int as n from outbox')).toBe(0);
      for (const [type, { owner, by, sql }] of Object.entries(told)) {
        const owned = inOrder(await rowsOf<Heard>(owner, tenant, sql));
        for (const receiver of by) {
          const kept = `select aggregate_id as id, seq::int as seq from inbox where source = '${owner}' and aggregate_type = '${type}'`;
          expect(inOrder(await rowsOf<Heard>(receiver, tenant, kept)), `${type} at ${receiver}`).toEqual(owned);
        }
      }
    }
  });

  it('has valid audit chains, also against their anchors', async () => {
    const said: string[] = [];
    const facts = { urls: platform.databaseUrls, anchorsFile: anchorsFile(dataDir), keys: await publicKeysOf(dataDir) };
    expect(await verifyAudit({ ...facts, say: (line) => said.push(line) }), said.at(-1)).toBe(true);
    expect(await one('access', tenants[0]!, 'select count(*)::int as n from audit_entry')).toBeGreaterThan(3_000);
  });

  it('admits the people it prints, and is read back on the next start', async () => {
    const world = new World(platform.origin, platform.mailboxToken!);
    const { primary, staff } = demo.logins;
    await world.visitor(demo.storefrontId).logIn(primary.email!, primary.password);
    await world.admin().logIn(staff.email!, staff.password);
    expect(await ensureDemo(platform, dataDir)).toEqual(demo);
    expect(isDemoUnfinished(dataDir)).toBe(false);
  });
});
