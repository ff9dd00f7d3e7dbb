// The limit: one handler that queries the four databases for exactly these answers, under the same row-level security, in pipelined
// read-only transactions with prepared statements, and writes JSON.
import { idFromUuid, type IdKind } from '@monban/domain-kit';
import { fastify } from 'fastify';
import pg from 'pg';
import { type Operation, operationOf } from './operations.ts';

export interface BareFacts {
  readonly port: number;
  readonly tenantUuid: string;
  readonly urls: Readonly<Record<'identity' | 'contracts' | 'access' | 'billing', string>>;
}

const { port, tenantUuid, urls } = JSON.parse(process.env['BENCH_FACTS']!) as BareFacts;

// in the graph's format of instants, which PostgreSQL's almost is
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (printed) => `${printed.slice(0, 10)}T${printed.slice(11, -3)}Z`);

type Row = Record<string, string>;
type Ask = (name: string, text: string, values?: unknown[]) => Promise<Row[]>;

/** Runs statements in one read transaction; opens and closes it without waiting for an answer. */
function readingOf(connectionString: string): <T>(work: (ask: Ask) => Promise<T>) => Promise<T> {
  const pool = new pg.Pool({ connectionString, max: 12, pipeline: true, options: '-c timezone=UTC' });
  const unheard = (answer: Promise<unknown>): void => void answer.catch(() => undefined);
  return async (work) => {
    const client = await pool.connect();
    unheard(client.query('start transaction read only'));
    unheard(client.query({ name: 'tenant', text: "select set_config('app.tenant_id', $1, true)", values: [tenantUuid] }));
    try {
      return await work(async (name, text, values = []) => (await client.query<Row>({ name, text, values })).rows);
    } finally {
      unheard(client.query('rollback'));
      client.release();
    }
  };
}
const identity = readingOf(urls.identity);
const contracts = readingOf(urls.contracts);
const access = readingOf(urls.access);
const billing = readingOf(urls.billing);

const id = (kind: IdKind, uuid: string): string => idFromUuid(kind, uuid);
const byId = (rows: Row[], key = 'id'): Map<string, Row> => new Map(rows.map((row) => [row[key]!, row]));
const some = (rows: readonly Row[], key: string): string[] => [...new Set(rows.flatMap((row) => row[key] ?? []))];
const named = (kind: IdKind, row: Row | undefined) => row && { id: id(kind, row['id']!), name: row['name'] };
const edges = <T>(nodes: T[]) => ({ edges: nodes.map((node) => ({ node })) });

const listContracts = (ask: Ask): Promise<Row[]> =>
  ask('list', 'select id, number, state, product_id, holder_id from contract where tenant_id = $1 order by number desc limit 21', [
    tenantUuid,
  ]);
const productNames = (ask: Ask, ids: string[]): Promise<Row[]> =>
  ask('products', 'select id, name from product where tenant_id = $1 and id = any($2::uuid[])', [tenantUuid, ids]);
const accountNames = (ids: string[]): Promise<Row[]> =>
  identity((ask) => ask('accounts', 'select id, name from account where tenant_id = $1 and id = any($2::uuid[])', [tenantUuid, ids]));

const answers: Record<Operation, () => Promise<object>> = {
  async contracts() {
    const rows = await contracts(listContracts);
    return {
      contracts: edges(rows.slice(0, 20).map((row) => ({ id: id('contract', row['id']!), number: row['number'], state: row['state'] }))),
    };
  },
  async contractsOfFour() {
    const { rows, products } = await contracts(async (ask) => {
      const list = (await listContracts(ask)).slice(0, 20);
      return { rows: list, products: byId(await productNames(ask, some(list, 'product_id'))) };
    });
    const [productIds, holderIds] = [some(rows, 'product_id'), some(rows, 'holder_id')];
    const [prices, holders, lastEntries] = await Promise.all([
      billing((ask) =>
        ask('prices', 'select product_id, net from monthly_price where tenant_id = $1 and product_id = any($2::uuid[])', [
          tenantUuid,
          productIds,
        ]),
      ).then((found) => byId(found, 'product_id')),
      accountNames(holderIds).then((found) => byId(found)),
      access((ask) =>
        ask(
          'last',
          `select e.account_id, e.id, e.at from unnest($2::uuid[]) as a(id) cross join lateral (
             select account_id, id, at from entry_record where tenant_id = $1 and account_id = a.id and direction = 'ENTRY' and allowed
             order by at desc, id desc limit 1) e`,
          [tenantUuid, holderIds],
        ),
      ).then((found) => byId(found, 'account_id')),
    ]);
    const nodes = rows.map((row) => {
      const price = prices.get(row['product_id']!);
      const last = lastEntries.get(row['holder_id']!);
      return {
        id: id('contract', row['id']!),
        number: row['number'],
        state: row['state'],
        product: {
          ...named('product', products.get(row['product_id']!)),
          monthlyPrice: price ? { net: { amount: price['net'], currency: 'JPY' } } : null,
        },
        holder: {
          ...named('account', holders.get(row['holder_id']!)),
          lastEntry: last ? { id: id('entryRecord', last['id']!), at: last['at'] } : null,
        },
      };
    });
    return { contracts: edges(nodes) };
  },
  async entries() {
    const [rows, places, devices, standings] = await access(async (ask) => {
      const list = (
        await ask(
          'entries',
          `select id, at, direction, allowed, code, account_id, contract_id, location_id, device_id from entry_record
           where tenant_id = $1 order by at desc, id desc limit 51`,
          [tenantUuid],
        )
      ).slice(0, 50);
      const found = await Promise.all([
        ask('places', 'select id, name from location where tenant_id = $1 and id = any($2::uuid[])', [
          tenantUuid,
          some(list, 'location_id'),
        ]),
        ask('devices', 'select id, name from device where tenant_id = $1 and id = any($2::uuid[])', [tenantUuid, some(list, 'device_id')]),
        ask('standings', 'select id, product_id from contract_standing where tenant_id = $1 and id = any($2::uuid[])', [
          tenantUuid,
          some(list, 'contract_id'),
        ]),
      ]);
      return [list, ...found.map((one) => byId(one))] as const;
    });
    const [people, products] = await Promise.all([
      accountNames(some(rows, 'account_id')).then((found) => byId(found)),
      contracts((ask) => productNames(ask, some([...standings!.values()], 'product_id'))).then((found) => byId(found)),
    ]);
    const nodes = rows.map((row) => ({
      id: id('entryRecord', row['id']!),
      at: row['at'],
      direction: row['direction'],
      allowed: row['allowed'],
      code: row['code'],
      account: named('account', people.get(row['account_id']!)),
      product: named('product', products.get(standings!.get(row['contract_id']!)?.['product_id'] ?? '')) ?? null,
      location: named('location', places!.get(row['location_id']!)),
      device: named('device', devices!.get(row['device_id']!)),
    }));
    return { entries: edges(nodes) };
  },
};

const app = fastify();
app.post<{ Body: { query: string } }>('/', async (request, reply) => {
  const data = await answers[operationOf.get(request.body.query)!]();
  return reply.type('application/json').send(JSON.stringify({ data }));
});
await app.listen({ port, host: '127.0.0.1' });
process.send!('ready');
