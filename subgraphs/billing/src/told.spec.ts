import { createHash } from 'node:crypto';
import { idFromUuid, newId, uuidOf } from '@monban/domain-kit';
import { type SentCommand, startTestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
import { describe, expect, it, vi } from 'vitest';
import { startBilling } from './app.ts';

const billing = await startTestSubgraph(startBilling, { name: 'billing', workJobs: true, logLevel: 'silent' });
const { database } = billing.subgraph;

interface Told {
  readonly id: string;
  readonly seq: number;
  readonly version?: number;
  readonly data?: object;
}
/** Products as contracts tells of them, and what billing says to that. */
async function tell(tenant: TestTenant, ...events: Told[]): Promise<{ applied: number; refused: { id: string; reason: string }[] }> {
  const document = `mutation ($events: [EventEnvelopeInput!]!) {
    billingReceiveEvents(from: "contracts", events: $events) { applied refused { id reason } } }`;
  const told = events.map(({ id, seq, version = 1, data }, n) => ({
    id: `${id}/${seq}`,
    type: 'ProductDefined',
    version,
    tenant: tenant.id,
    position: n + 1,
    aggregateType: 'product',
    aggregateId: uuidOf(id),
    seq,
    at: '2026-11-27T00:00:00Z',
    requestId: 'r-1',
    data: data ?? { productId: id, name: 'A' },
  }));
  const { data, errors } = await tenant.service('contracts').run(document, { events: told });
  expect(errors).toEqual([]);
  return data.billingReceiveEvents;
}
const products = async (tenant: TestTenant): Promise<string[]> =>
  (await tenant.sql<{ id: string }>('select id from product order by id')).map(({ id }) => id);
const ids = (count: number): string[] => Array.from({ length: count }, () => newId('product'));
const uuids = (some: readonly string[]): string[] => some.map((id) => uuidOf(id)).toSorted();

/** Makes the database refuse one product: what no contract sees beforehand. */
const poison = (id: string) =>
  billing.asOwner(`create or replace function refuse_product() returns trigger language plpgsql as $$
      begin if new.id = '${uuidOf(id)}' then raise exception 'not this one: %', new.id using errcode = '23514', constraint = 'product_poisoned'; end if; return new; end $$;
    drop trigger if exists refuse_product on product;
    create trigger refuse_product before insert or update on product for each row execute function refuse_product()`);

describe('events that are told', () => {
  it('are applied together, and once, whatever comes twice, late or in another order', async () => {
    const tenant = billing.tenant();
    const some = ids(120);
    const { statements, result } = await billing.count(() => tell(tenant, ...some.map((id) => ({ id, seq: 2 }))));
    expect(result).toEqual({ applied: 120, refused: [] });
    expect(statements.filter((sql) => /insert into inbox|into "?product"?/i.test(sql))).toHaveLength(2);
    expect(await products(tenant)).toEqual(uuids(some));
    expect(await tell(tenant, ...some.map((id) => ({ id, seq: 2 })), { id: some[0]!, seq: 1 })).toEqual({ applied: 0, refused: [] });
  });

  it('are refused one by one when they cannot be read, with the reason and without a value', async () => {
    const tenant = billing.tenant();
    const [well, broken, newer] = ids(3) as [string, string, string];
    const answer = await tell(tenant, { id: broken, seq: 1, data: { name: 7 } }, { id: newer, seq: 1, version: 2 }, { id: well, seq: 1 });
    expect(answer).toEqual({
      applied: 1,
      refused: [
        { id: `${broken}/1`, reason: 'product breaks its contract: productId invalid_type, name invalid_type' },
        { id: `${newer}/1`, reason: 'product is of version 2, and this service reads up to 1' },
      ],
    });
    expect(await products(tenant)).toEqual(uuids([well]));
  });

  it('that poison the database hold up no other', async () => {
    const tenant = billing.tenant();
    const some = ids(9);
    await poison(some[4]!);
    expect(await tell(tenant, ...some.map((id) => ({ id, seq: 1 })))).toEqual({
      applied: 8,
      refused: [{ id: `${some[4]}/1`, reason: 'it cannot be applied: 23514 product_poisoned' }],
    });
    expect(await products(tenant)).toEqual(uuids(some.toSpliced(4, 1)));
  });

  it('of one aggregate: the newest that can be read settles the older ones', async () => {
    const tenant = billing.tenant();
    const [id] = ids(1) as [string];
    const broken = { id, seq: 3, data: {} };
    expect(await tell(tenant, { id, seq: 1, data: {} }, { id, seq: 2 }, broken)).toEqual({
      applied: 1,
      refused: [
        { id: `${id}/1`, reason: expect.stringContaining('breaks its contract') },
        { id: `${id}/3`, reason: expect.stringContaining('breaks its contract') },
      ],
    });
    expect(await tenant.sql('select seq::int as seq from inbox')).toEqual([{ seq: 2 }]);
  });
});

/** An owner of these products, in a database that knows of no other tenant. */
async function ownerOf(tenant: TestTenant, all: readonly { id: string; seq: number }[]) {
  for (const { id } of await database.call<{ id: string }>('select inbox_tenants() as id', [])) {
    if (id !== uuidOf(tenant.id)) await billing.tenant(idFromUuid('tenant', id)).sql('delete from inbox');
  }
  const asked: string[] = [];
  const size = 200;
  const rows = all.map(({ id, seq }) => ({ id: uuidOf(id), seq, productId: id })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const after = (id: unknown) => rows.filter((row) => typeof id !== 'string' || row.id > id);
  const answer = ({ query, variables }: SentCommand) => {
    const isOurs = variables['type'] === 'product' && query.includes('contracts');
    const isDigests = query.includes('Digests');
    if (isOurs) asked.push(isDigests ? 'digests' : `snapshot of ${String(variables['first'])}`);
    const left = isOurs ? after(variables['after'] ?? null) : [];
    if (!isDigests) {
      const page = left.slice(0, variables['first'] as number);
      return {
        page: page.map(({ id, seq, productId }) => ({
          aggregateId: id,
          seq,
          version: 1,
          at: '2026-11-27T00:00:00Z',
          data: { productId, name: 'A' },
        })),
      };
    }
    const pages = Array.from({ length: Math.min(Math.ceil(left.length / size), variables['pages'] as number) }, (_, n) =>
      left.slice(n * size, (n + 1) * size),
    );
    return {
      pages: pages.map((page) => ({
        upTo: page.at(-1)!.id,
        digest: createHash('md5')
          .update(page.map(({ id, seq }) => `${id}:${seq}`).join(','))
          .digest('hex'),
      })),
    };
  };
  billing.answer('contracts', answer);
  billing.answer('identity', ({ query }) => (query.includes('Digests') ? { pages: [] } : { page: [] }));
  return { asked, tenant };
}
/** Has everything compared, as the calendar does. */
async function compare(): Promise<void> {
  await database.call(`select graphile_worker.add_job('reconcile', '{}', job_key => 'calendar:reconcile')`, []);
  await vi.waitFor(
    async () => expect(await database.call(`select from graphile_worker.jobs where task_identifier = 'reconcile'`, [])).toEqual([]),
    { timeout: 20_000, interval: 20 },
  );
}

describe('comparing with the owner', () => {
  it('brings more aggregates than go into a page, and asks for none of them again while all is well', async () => {
    const tenant = billing.tenant();
    const [known, ...some] = ids(450) as [string, ...string[]];
    await tenant.deliver('contracts', { type: 'product', id: known, seq: 1, data: { productId: known, name: 'A' } });
    const { asked } = await ownerOf(
      tenant,
      [known, ...some].map((id) => ({ id, seq: 1 })),
    );
    await compare();
    expect(await products(tenant)).toEqual(uuids([known, ...some]));
    expect(asked.filter((what) => what !== 'digests')).toEqual(['snapshot of 200', 'snapshot of 200', 'snapshot of 200']);
    asked.length = 0;
    const { statements } = await billing.count(compare);
    expect(asked).toEqual(['digests']);
    // one comparison for each tenant that is known, however many rows it has
    const tenants = await database.call('select inbox_tenants() union select tenant_id from known_tenants()', []);
    expect(statements.filter((sql) => sql.includes('jsonb_to_recordset')).length).toBeLessThanOrEqual(tenants.length);
    expect(statements.filter((sql) => /insert into inbox/.test(sql))).toEqual([]);
  });

  it('fetches only the page that differs, and in it applies only what is behind', async () => {
    const tenant = billing.tenant();
    const some = ids(450).toSorted((a, b) => (uuidOf(a) < uuidOf(b) ? -1 : 1));
    await tell(tenant, ...some.map((id) => ({ id, seq: 1 })));
    const moved = some[250]!;
    const { asked } = await ownerOf(
      tenant,
      some.map((id) => ({ id, seq: id === moved ? 2 : 1 })),
    );
    await tenant.sql('delete from product');
    await compare();
    expect(asked).toEqual(['digests', 'snapshot of 200']);
    // the others are level by what the inbox knows
    expect(await products(tenant)).toEqual(uuids([moved]));
    expect(await tenant.sql('select seq::int as seq from inbox where seq > 1')).toEqual([{ seq: 2 }]);
  });

  it('goes on to everything else when one cannot be applied', async () => {
    const tenant = billing.tenant();
    const some = ids(30);
    await tenant.deliver('contracts', { type: 'product', id: some[0]!, seq: 1, data: { productId: some[0], name: 'A' } });
    await poison(some[7]!);
    await ownerOf(
      tenant,
      some.map((id) => ({ id, seq: 1 })),
    );
    await compare();
    expect(await products(tenant)).toEqual(uuids(some.toSpliced(7, 1)));
  });

  it('is never done twice at once', async () => {
    const tenant = billing.tenant();
    const [id] = ids(1) as [string];
    await tenant.deliver('contracts', { type: 'product', id, seq: 1, data: { productId: id, name: 'A' } });
    const { asked } = await ownerOf(tenant, [{ id, seq: 1 }]);
    const client = await database.pool.connect();
    try {
      await client.query('select pg_advisory_lock(7064072)');
      await compare();
      expect(asked).toEqual([]);
    } finally {
      await client.query('select pg_advisory_unlock(7064072)');
      client.release();
    }
    await compare();
    expect(asked).not.toEqual([]);
  });
});
