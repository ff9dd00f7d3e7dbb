// The seat command of contracts against the same database function called by a plain client, in one run: 64 clients, one hot contract.
import { randomUUIDv7 } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startContracts } from '@monban/contracts';
import { newId, systemClock, uuidOf } from '@monban/domain-kit';
import { provisionDatabases, startPostgres } from '@monban/embedded';
import { createLog, deriveServiceKeys, keysFor, type Viewer, viewerSigner } from '@monban/subgraph-kit';
import pg from 'pg';
import type { Figure } from './figure.ts';

const clients = 64;
const rounds = 7;
const claimsPerRound = 640;

const nobody: Viewer = {
  role: 'service',
  surface: 'service',
  tenantId: null,
  storefrontId: null,
  accountId: null,
  sessionId: null,
  features: ['SEATS'],
  locale: 'ja',
  clockOffsetSeconds: 0,
  ip: null,
};

/** Claims per second of `claim` by 64 clients at once. */
async function throughput(claim: () => Promise<void>): Promise<number> {
  let left = claimsPerRound;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left-- > 0) await claim();
    }),
  );
  return (claimsPerRound / (performance.now() - begun)) * 1_000;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

export async function figures(): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'monban-bench-'));
  const log = createLog('bench', 'error');
  const postgres = await startPostgres({ dataDir, port: 0, log });
  const [database] = await provisionDatabases(postgres.adminUrl, [{ name: 'contracts', password: 'bench', ownerPassword: 'bench' }]);
  const keys = deriveServiceKeys('bench');
  const deps = {
    databaseUrl: database!.url,
    migrationUrl: database!.migrationUrl,
    keys: keysFor('contracts', keys),
    clock: systemClock,
    log,
    peers: () => undefined,
    workJobs: false,
  };
  const contracts = await startContracts({ ...deps, inviteLinks: { secret: 'bench', origin: 'http://localhost' } });
  const plain = new pg.Pool({ connectionString: database!.url, max: 12 });
  try {
    const tenantId = newId('tenant');
    const contractId = newId('contract');
    await hotContract(plain, uuidOf(tenantId), uuidOf(contractId));

    const sign = await viewerSigner('identity', keys.identity);
    const query = 'mutation TakeSeat($input: TakeSeatInput!) { takeSeat(input: $input) { outcome } }';
    const command = async (): Promise<void> => {
      const input = { contractId, linkVersion: 1, registrationId: newId('registration'), accountId: newId('account') };
      const operation = { query, variables: { input } };
      const errand = { to: 'contracts' as const, operation };
      const viewerToken = await sign({ ...nobody, tenantId }, errand, Math.floor(systemClock.now().epochMilliseconds / 1_000));
      const { data } = await contracts.execute({ ...operation, viewerToken, requestId: 'bench' });
      const taken = data?.['takeSeat'] as { outcome: string } | undefined;
      if (taken?.outcome !== 'TAKEN') throw new Error('a seat was refused');
    };
    const [tenant, contract] = [uuidOf(tenantId), uuidOf(contractId)];
    const call = async (): Promise<void> => {
      const values = [
        tenant,
        contract,
        1,
        randomUUIDv7(),
        randomUUIDv7(),
        randomUUIDv7(),
        systemClock.now().toString(),
        randomUUIDv7(),
        'bench',
      ];
      await plain.query('select outcome from take_seat($1, $2, $3, $4, $5, $6, $7, $8, $9)', values);
    };
    await throughput(call);
    await throughput(command);
    const pairs: { plain: number; command: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      // who goes first changes every round
      const first = round % 2 === 0;
      const a = await throughput(first ? call : command);
      const b = await throughput(first ? command : call);
      pairs.push(first ? { plain: a, command: b } : { plain: b, command: a });
    }
    return [
      { name: 'plain client, take_seat', value: Math.round(median(pairs.map((pair) => pair.plain))), unit: 'claims/s', limit: null },
      {
        name: 'seat command through the subgraph',
        value: Math.round(median(pairs.map((pair) => pair.command))),
        unit: 'claims/s',
        limit: null,
      },
      {
        name: 'command of plain',
        value: Math.round(median(pairs.map((pair) => (pair.command / pair.plain) * 100))),
        unit: '%',
        limit: 50,
        better: 'more',
      },
    ];
  } finally {
    await plain.end();
    await contracts.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** One contract whose allowance no round can use up: the benchmark is about taking, not about refusing. */
async function hotContract(pool: pg.Pool, tenant: string, contract: string): Promise<void> {
  const client = await pool.connect();
  const product = randomUUIDv7();
  await client.query('begin');
  await client.query(`select set_config('app.tenant_id', $1, true)`, [tenant]);
  await client.query('alter table product drop constraint product_seat_allowance_range');
  await client.query(
    `insert into product (tenant_id, id, created_at, name, seat_allowance, event_seq) values ($1, $2, '2026-01-01', 'bench', 1000000, 1)`,
    [tenant, product],
  );
  await client.query(
    `insert into contract (tenant_id, id, created_at, number, product_id, storefront_id, holder_id, state, starts_on, seats_used, link_version, event_seq)
     values ($1, $2, '2026-01-01', 1, $3, 10001, $4, 'ACTIVE', '2026-01-01', 0, 1, 1)`,
    [tenant, contract, product, randomUUIDv7()],
  );
  await client.query('commit');
  client.release();
}
