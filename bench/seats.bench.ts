// The seat command of contracts compared with the same database function called by a plain client, in one run: 64 clients, one hot
// contract.
import { randomUUIDv7 } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startContracts } from '@monban/contracts';
import { newId, systemClock, uuidOf, type Id } from '@monban/domain-kit';
import { provisionDatabases, startPostgres } from '@monban/embedded';
import { createLog, deriveServiceKeys, keysFor, type Viewer, viewerSigner } from '@monban/subgraph-kit';
import pg from 'pg';
import { seatTaken } from '../subgraphs/contracts/src/seats/seat.events.ts';
import type { Figure } from './figure.ts';

const clients = 64;
/** All `claims` fit on one contract, because a round measures taking seats, not refusing them. */
const usual = { rounds: 7, claims: 640 } as const;

type Claim = (contract: Id<'contract'>) => Promise<void>;

const nobody: Viewer = {
  realm: 'SERVICE',
  surface: 'service',
  tenantId: null,
  storefrontId: null,
  accountId: null,
  sessionId: null,
  features: ['SEATS'],
  locale: 'ja',
  clockOffsetSeconds: 0,
  timeZone: 'UTC',
  ip: null,
  client: null,
};

/** Claims per second on one contract by 64 clients at once. */
async function throughput(claims: number, contract: Id<'contract'>, claim: Claim): Promise<number> {
  let left = claims;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (left-- > 0) await claim(contract);
    }),
  );
  return (claims / (performance.now() - begun)) * 1_000;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;

export const smoke = (): Promise<Figure[]> => figures({ rounds: 1, claims: 8 });

export async function figures({ rounds, claims }: { rounds: number; claims: number } = usual): Promise<Figure[]> {
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
  // ends with the pool and may still report that the server stops
  plain.on('error', () => undefined);
  try {
    const tenantId = newId('tenant');
    const sign = await viewerSigner('identity', keys.identity);
    const query = 'mutation TakeSeat($input: TakeSeatInput!) { takeSeat(input: $input) { outcome } }';
    const command: Claim = async (contractId) => {
      const input = { contractId, linkVersion: 1, registrationId: newId('registration'), accountId: newId('account') };
      const operation = { query, variables: { input } };
      const errand = { to: 'contracts' as const, operation };
      const viewerToken = await sign({ ...nobody, tenantId }, errand, Math.floor(systemClock.now().epochMilliseconds / 1_000));
      const { data } = await contracts.execute({ ...operation, viewerToken, requestId: 'bench' });
      const taken = data?.['takeSeat'] as { outcome: string } | undefined;
      if (taken?.outcome !== 'TAKEN') throw new Error('a seat was refused');
    };
    const tenant = uuidOf(tenantId);
    const call: Claim = async (contractId) => {
      const [id, accountId, at] = [newId('seat'), newId('account'), systemClock.now()];
      const event = JSON.stringify(seatTaken({ id, accountId, contractId }, at));
      const values = [tenant, uuidOf(contractId), 1, randomUUIDv7(), uuidOf(id), uuidOf(accountId), at.toString(), event, 'bench'];
      const text = 'select outcome from take_seat($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9)';
      const { rows } = await plain.query<{ outcome: string }>(text, values);
      if (rows[0]?.outcome !== 'TAKEN') throw new Error('a seat was refused');
    };
    let made = 0;
    const round = async (claim: Claim): Promise<number> => throughput(claims, await hotContract(plain, tenant, ++made), claim);
    await round(call);
    await round(command);
    const pairs: { plain: number; command: number }[] = [];
    for (let i = 0; i < rounds; i++) {
      // the order alternates between rounds
      const first = i % 2 === 0;
      const a = await round(first ? call : command);
      const b = await round(first ? command : call);
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

/** A contract with the maximum number of free seats. */
async function hotContract(pool: pg.Pool, tenant: string, number: number): Promise<Id<'contract'>> {
  const client = await pool.connect();
  const [product, contract] = [newId('product'), newId('contract')];
  await client.query('begin');
  await client.query(`select set_config('app.tenant_id', $1, true)`, [tenant]);
  await client.query(
    `insert into product (tenant_id, id, created_at, name, seat_allowance, event_seq) values ($1, $2, '2026-01-01', 'bench', 999, 1)`,
    [tenant, uuidOf(product)],
  );
  await client.query(
    `insert into contract (tenant_id, id, created_at, number, product_id, storefront_id, holder_id, state, starts_on, seats_used, link_version,
       link_made_at, event_seq)
     values ($1, $2, '2026-01-01', $3, $4, 10001, $5, 'ACTIVE', '2026-01-01', 0, 1, '2026-01-01', 1)`,
    [tenant, uuidOf(contract), number, uuidOf(product), randomUUIDv7()],
  );
  await client.query('commit');
  client.release();
  return contract;
}
