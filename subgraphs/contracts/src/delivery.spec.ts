import { randomUUIDv7 } from 'node:crypto';
import { newId, uuidOf, type Id } from '@monban/domain-kit';
import { type Em, type EventRecord, emit, eventsOnTheirWay, readLog } from '@monban/subgraph-kit';
import { startTestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
import { describe, expect, it, vi } from 'vitest';
import { openBusiness, seatMember, startForTest } from './testing/business.ts';

const contracts = await startTestSubgraph(startForTest, { name: 'contracts', workJobs: true, logLevel: 'silent' });
const { database } = contracts.subgraph;

const event = (id: string, seq: number, to: EventRecord['to'] = []): EventRecord => ({
  id: randomUUIDv7(),
  to,
  type: 'ProductDefined',
  version: 1,
  aggregateType: 'product',
  aggregateId: uuidOf(id),
  seq,
  at: '2026-11-27T00:00:00Z',
  data: { productId: id, name: `名前 ${seq}` },
});
const logOf = (tenant: TestTenant, after = 0, first = 1_000) =>
  database.transaction(tenant.id, (em) => readLog(em, tenant.id, { after, first }));
const positions = async (tenant: TestTenant) => (await logOf(tenant)).events.map(({ position }) => position);
const place = (tenant: TestTenant) => tenant.sql('select place_events(?)', [uuidOf(tenant.id)]);

/** Events that a service was told of one aggregate, batch by batch. */
const batchesTo = (to: string, id: string): number[][] =>
  contracts.sent
    .filter((command) => command.to === to)
    .map(({ variables }) => (variables['events'] ?? []) as { aggregateId: string; seq: number }[])
    .map((events) => events.filter(({ aggregateId }) => aggregateId === uuidOf(id)).map(({ seq }) => seq))
    .filter((batch) => batch.length > 0);

/** Answers a receiver's receipt: all is taken but the events of this aggregate from `seq` on. */
const refusing =
  (id: string, isRefused: (seq: number) => boolean) =>
  ({ variables }: { variables: Record<string, unknown> }) => {
    const events = (variables['events'] ?? []) as { id: string; aggregateId: string; seq: number }[];
    const refused = events.filter((one) => one.aggregateId === uuidOf(id) && isRefused(one.seq));
    return { receipt: { applied: 0, refused: refused.map((one) => ({ id: one.id, reason: 'product breaks its contract' })) } };
  };
const deadLetters = (tenant: TestTenant) => tenant.sql('select seq::int as seq, destination, reason from dead_letter order by seq');

describe('the log of a tenant', () => {
  it('has every event once, in order and without a gap, with who caused it by which request', async () => {
    const business = await openBusiness(contracts);
    const { accountId } = await seatMember(business);
    await place(business.tenant);
    const { events, isCut } = await logOf(business.tenant);
    expect(events.map(({ position, type, aggregate, tenant }) => [position, type, aggregate.seq, tenant])).toEqual([
      [1, 'ProductDefined', 1, business.tenant.id],
      [2, 'ContractStanding', 1, business.tenant.id],
      [3, 'SeatTaken', 1, business.tenant.id],
    ]);
    expect(isCut).toBe(false);
    expect(events[0]).toMatchObject({
      actor: { role: 'staff', accountId: expect.stringMatching(/^acc_/) },
      requestId: expect.stringMatching(/^test-/),
    });
    expect(events[2]).toMatchObject({
      actor: { role: 'anonymous', accountId },
      requestId: expect.stringMatching(/^test-/),
      data: { accountUuid: uuidOf(accountId), state: 'TAKEN', left: false },
    });
    expect((await logOf(business.tenant, 2)).events.map(({ position }) => position)).toEqual([3]);
  });

  it('lets no change wait for another, and shows no place before those below it', async () => {
    const tenant = contracts.tenant();
    const [held, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = database.transaction(tenant.id, async (em) => {
      await emit(em, tenant.id, event(newId('product'), 1));
      written.resolve();
      await held.promise;
    });
    await written.promise;
    await database.transaction(tenant.id, (em) => emit(em, tenant.id, event(newId('product'), 2)));
    await place(tenant);
    expect(await positions(tenant)).toEqual([1]);
    held.resolve();
    await slow;
    await place(tenant);
    expect(await positions(tenant)).toEqual([1, 2]);
    expect((await logOf(tenant)).events.map(({ aggregate }) => aggregate.seq)).toEqual([2, 1]);
  });

  it('stays without a gap, each aggregate in order, while many write and many give places', async () => {
    const tenant = contracts.tenant();
    const ids = Array.from({ length: 4 }, () => newId('product'));
    const write = async (id: Id<'product'>) => {
      for (let seq = 1; seq <= 20; seq++) await database.transaction(tenant.id, (em) => emit(em, tenant.id, event(id, seq)));
    };
    const work = { isDone: false };
    const look = async () => {
      while (!work.isDone) {
        await place(tenant);
        const seen = await positions(tenant);
        expect(seen).toEqual(seen.map((_, n) => n + 1));
      }
    };
    const looking = [look(), look()];
    await Promise.all(ids.map(write));
    work.isDone = true;
    await Promise.all(looking);
    await place(tenant);
    const { events } = await logOf(tenant);
    expect(events.map(({ position }) => position)).toEqual(Array.from({ length: 80 }, (_, n) => n + 1));
    for (const id of ids) {
      const seqs = events.filter(({ aggregate }) => aggregate.id === uuidOf(id)).map(({ aggregate }) => aggregate.seq);
      expect(seqs).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
    }
  });

  it('gets its places within seconds when nobody is told of it', async () => {
    const tenant = contracts.tenant();
    await database.transaction(tenant.id, (em) => emit(em, tenant.id, event(newId('product'), 1)));
    await vi.waitFor(async () => expect(await positions(tenant)).toEqual([1]), 5_000);
  });

  it('forgets from its beginning on, up to what somebody has still to take, and says that it is cut', async () => {
    const tenant = contracts.tenant();
    const aged = (days: number): string => {
      const ms = Date.parse('2026-11-27T00:00:00Z') - days * 86_400_000;
      const hex = ms.toString(16).padStart(12, '0');
      return `${hex.slice(0, 8)}-${hex.slice(8)}${randomUUIDv7().slice(13)}`;
    };
    const write = (em: Em, days: number, to: EventRecord['to'] = []) =>
      emit(em, tenant.id, { ...event(newId('product'), 1, to), id: aged(days) });
    await database.transaction(tenant.id, async (em) => {
      await write(em, 40);
      await write(em, 39);
      // nobody works this queue: it waits for ever
      await write(em, 38, ['gateway']);
      await write(em, 37);
      await write(em, 1);
    });
    await place(tenant);
    const forget = (limit: number) =>
      tenant.sql<{ gone: number }>(`select forget_events(?, '2026-11-01', ?) as gone`, [uuidOf(tenant.id), limit]);
    expect(await forget(1)).toEqual([{ gone: 1 }]);
    expect(await forget(10)).toEqual([{ gone: 1 }]);
    expect(await positions(tenant)).toEqual([3, 4, 5]);
    expect(await logOf(tenant)).toMatchObject({ isCut: true });
    expect(await logOf(tenant, 2)).toMatchObject({ isCut: false });
    await tenant.sql('delete from outbox');
    expect(await forget(10)).toEqual([{ gone: 2 }]);
    expect(await positions(tenant)).toEqual([5]);
  });
});

describe('delivery', () => {
  it('brings more events of an aggregate than go into a batch in order, and none twice', async () => {
    const [tenant, id] = [contracts.tenant(), newId('product')];
    await database.transaction(tenant.id, async (em) => {
      for (let seq = 1; seq <= 250; seq++) await emit(em, tenant.id, event(id, seq, ['billing']));
    });
    await vi.waitFor(async () => expect(await tenant.sql('select from outbox')).toEqual([]), 10_000);
    const batches = batchesTo('billing', id);
    expect(batches.map((batch) => batch.length)).toEqual([100, 100, 50]);
    expect(batches.flat()).toEqual(Array.from({ length: 250 }, (_, n) => n + 1));
    expect(await positions(tenant)).toHaveLength(250);
  });

  it('tries again what is refused, ever later, while everything else goes through', async () => {
    const [tenant, poisoned, well] = [contracts.tenant(), newId('product'), newId('product')];
    contracts.answer(
      'billing',
      refusing(poisoned, () => true),
    );
    await database.transaction(tenant.id, async (em) => {
      await emit(em, tenant.id, event(poisoned, 1, ['billing']));
      await emit(em, tenant.id, event(well, 1, ['billing']));
    });
    await vi.waitFor(() => expect(batchesTo('billing', poisoned).length).toBeGreaterThan(2), 10_000);
    expect(batchesTo('billing', well)).toEqual([[1]]);
    const [waiting] = await tenant.sql<{ refusals: number; reason: string }>('select refusals, reason from outbox');
    expect(waiting).toEqual({ refusals: expect.toSatisfy((n: number) => n >= 2), reason: 'product breaks its contract' });
    contracts.answer('billing', () => ({}));
    await vi.waitFor(async () => expect(await tenant.sql('select from outbox')).toEqual([]), 10_000);
  });

  it('gives an event up after a dozen refusals, and forgets about it when a later one is taken', async () => {
    const [tenant, poisoned] = [contracts.tenant(), newId('product')];
    contracts.answer(
      'billing',
      refusing(poisoned, (seq) => seq < 3),
    );
    await database.transaction(tenant.id, async (em) => {
      await emit(em, tenant.id, event(poisoned, 1, ['billing']));
      await emit(em, tenant.id, event(poisoned, 2, ['billing']));
      await em.execute('update outbox set refusals = 11 where seq = 1');
    });
    await vi.waitFor(async () => {
      expect(await deadLetters(tenant)).toEqual([{ seq: 1, destination: 'billing', reason: 'product breaks its contract' }]);
    }, 5_000);
    expect(await tenant.sql('select seq::int as seq from outbox')).toEqual([{ seq: 2 }]);
    const [state] = await database.call<{ dead: number }>(`select dead from delivery_state() where destination = 'billing'`, []);
    expect(state!.dead).toBe(1);
    await database.transaction(tenant.id, (em) => emit(em, tenant.id, event(poisoned, 3, ['billing'])));
    await vi.waitFor(async () => expect(await tenant.sql('select from outbox')).toEqual([]), 5_000);
    expect(await deadLetters(tenant)).toEqual([]);
  });

  it('does not hear the older of two refusals when the newer event was taken', async () => {
    const [tenant, id] = [contracts.tenant(), newId('product')];
    contracts.answer(
      'billing',
      refusing(id, (seq) => seq === 1),
    );
    await database.transaction(tenant.id, async (em) => {
      await emit(em, tenant.id, event(id, 1, ['billing']));
      await emit(em, tenant.id, event(id, 2, ['billing']));
    });
    await vi.waitFor(async () => expect(await tenant.sql('select from outbox')).toEqual([]), 5_000);
    expect(batchesTo('billing', id)).toEqual([[1, 2]]);
  });

  it('tells how old the oldest event on its way is, for each destination', async () => {
    const tenant = contracts.tenant();
    await database.transaction(tenant.id, (em) => emit(em, tenant.id, event(newId('product'), 1, ['gateway'])));
    expect(await database.transaction(tenant.id, (em) => eventsOnTheirWay(em, tenant.id))).toBe(1);
    const metrics = await contracts.subgraph.metrics.metrics();
    const valueOf = (name: string): number =>
      Number(new RegExp(`^${name}{destination="gateway",service="contracts"} (.+)$`, 'm').exec(metrics)?.[1]);
    expect(valueOf('monban_events_undelivered')).toBe(1);
    expect(valueOf('monban_events_undelivered_oldest_seconds')).toSatisfy((age: number) => age > 0 && age < 60);
    expect(valueOf('monban_dead_letters')).toBe(0);
    expect(metrics).toMatch(/^monban_audit_unsealed_oldest_seconds{service="contracts"} [0-9.]+$/m);
  });
});
