import { setTimeout as sleep } from 'node:timers/promises';
import { type Id, manualClock, newId, uuidOf } from '@monban/domain-kit';
import { defineDue, type DueThing, type DueWork, orderWhatIsDue, workDue } from '@monban/subgraph-kit';
import { expectRefusal, startTestSubgraph, type TestTenant } from '@monban/testkit/subgraph-harness';
import { describe, expect, it } from 'vitest';
import { startAccess } from './app.ts';

// What the kit does in every subgraph with what falls due, seen in one of them.
const clock = manualClock('2026-11-20T00:00:00Z');
const access = await startTestSubgraph(startAccess, { name: 'access', clock });
const { tools } = access.subgraph;
const day = 86_400;
type Work = Parameters<typeof defineDue<'device'>>[0]['work'];

/** A thing that falls due so many hours after the beginning. */
const at = (hours: number): Temporal.Instant =>
  Temporal.Instant.from('2026-11-20T00:00:00Z').add({ milliseconds: Math.round(hours * 3_600_000) });
const define = (name: string, work: Work, batch?: number) => defineDue({ name, of: 'device', work, ...(batch ? { batch } : {}) });
const schedule = (tenant: TestTenant, work: ReturnType<typeof define>, things: readonly DueThing<'device'>[]) =>
  tools.database.transaction(tenant.id, async (em) => {
    for (const thing of things) await work.schedule(em, tenant.id, thing);
  });
const thing = (hours: number): DueThing<'device'> => ({ id: newId('device'), dueAt: at(hours) });

/** Does what is due of a tenant whose clock runs so many hours ahead of the beginning. */
async function workAt(tenant: TestTenant, hours: number, works: readonly DueWork[], more: object = {}): Promise<void> {
  const told = { kind: 'OPERATOR', timeZone: 'Asia/Tokyo', locale: 'ja', features: [] };
  const seconds = Math.round(at(hours).since(clock.now()).total('seconds'));
  await tenant.deliver('identity', { type: 'tenant', id: tenant.id, seq: ++seq, data: { ...told, clockOffsetSeconds: seconds } });
  await workDue({ ...tools, ...more, requestId: 'test', clock: await tools.tenant(tenant.id) }, works);
}
let seq = 0;
const left = async (tenant: TestTenant) =>
  (await tenant.sql<{ id: string; failures: number; last_error: string | null }>(
    'select subject_id as id, failures, last_error from due_work order by due_at',
  )) as { id: string; failures: number; last_error: string | null }[];

describe('what falls due on the clock of a tenant', () => {
  it('is done in the order of its instants, over all kinds, dated by them; what is not due yet waits', async () => {
    const tenant = access.tenant();
    const done: string[] = [];
    const note =
      (name: string): Work =>
      (_, things) => {
        for (const { dueAt } of things) done.push(`${name} ${String(dueAt.since(at(0)).total('hours'))}`);
        return Promise.resolve();
      };
    const [terms, trials] = [define('term', note('term'), 10), define('trial', note('trial'))];
    await schedule(tenant, terms, [thing(5), thing(1), thing(2), thing(30)]);
    await schedule(tenant, trials, [thing(3), thing(1.5)]);
    await workAt(tenant, 24, [terms, trials]);
    expect(done).toEqual(['term 1', 'trial 1.5', 'term 2', 'trial 3', 'term 5']);
    expect(await left(tenant)).toHaveLength(1);
    await workAt(tenant, 30, [terms, trials]);
    expect(done.at(-1)).toBe('term 30');
  });

  it('is done once, in order, by two replicas at once', async () => {
    const tenant = access.tenant();
    const done: Id<'device'>[] = [];
    let atWork = 0;
    const work = define('slowly', async (_, things) => {
      expect(++atWork).toBe(1);
      await sleep(5);
      atWork--;
      done.push(...things.map(({ id }) => id));
    });
    const things = Array.from({ length: 20 }, (_, i) => thing(i / 10));
    await schedule(tenant, work, things.toReversed());
    await Promise.all([workAt(tenant, 5, [work]), workAt(tenant, 5, [work]), workAt(tenant, 5, [work])]);
    expect(done).toEqual(things.map(({ id }) => id));
  });

  it('is done again when it was killed in the middle: nothing of it had happened', async () => {
    const tenant = access.tenant();
    const done: string[] = [];
    const work = define('killed', async (em, things) => {
      await em.execute(`insert into idempotency_key (tenant_id, actor, key, fingerprint, at) values (app_tenant(), 'due', ?, '', ?)`, [
        things[0]!.id,
        clock.now().toString(),
      ]);
      done.push(things[0]!.id);
    });
    const one = thing(1);
    await schedule(tenant, work, [one]);
    const kept = () => tenant.sql(`select key from idempotency_key where actor = 'due'`);
    const crashPoint = () => {
      throw Object.assign(new Error('Connection terminated'), { code: 'ECONNRESET' });
    };
    await expect(workAt(tenant, 2, [work], { crashPoint })).rejects.toThrow('Connection terminated');
    expect(await kept()).toEqual([]);
    expect(await left(tenant)).toMatchObject([{ failures: 0 }]);
    await workAt(tenant, 2, [work]);
    expect(await kept()).toEqual([{ key: one.id }]);
    expect(done).toHaveLength(2);
    expect(await left(tenant)).toEqual([]);
  });

  it('that fails holds up nothing else, is tried by itself with growing pauses, and done when it can be', async () => {
    const tenant = access.tenant();
    const things = [thing(1), thing(2), thing(3), thing(4)];
    const [, poison] = things as [DueThing<'device'>, DueThing<'device'>];
    let isPoisonous = true;
    let tries = 0;
    const done: string[] = [];
    const work = define(
      'poisoned',
      (_, some) => {
        if (some.some(({ id }) => id === poison.id)) {
          if (some.length === 1) tries++;
          if (isPoisonous) return Promise.reject(new Error('cannot be done'));
        }
        done.push(...some.map(({ id }) => id));
        return Promise.resolve();
      },
      100,
    );
    await schedule(tenant, work, things);
    await workAt(tenant, 5, [work]);
    expect(done).toEqual(things.filter(({ id }) => id !== poison.id).map(({ id }) => id));
    expect(await left(tenant)).toEqual([{ id: uuidOf(poison.id), failures: 1, last_error: 'cannot be done' }]);
    await workAt(tenant, 5, [work]);
    expect(tries).toBe(1);
    clock.advance({ seconds: 2 });
    await workAt(tenant, 5, [work]);
    expect([tries, (await left(tenant))[0]!.failures]).toEqual([2, 2]);
    isPoisonous = false;
    clock.advance({ seconds: 2 });
    await workAt(tenant, 5, [work]);
    expect(await left(tenant)).toEqual([]);
  });

  it('may schedule the same thing anew, and a later word about a thing takes the place of an earlier one', async () => {
    const tenant = access.tenant();
    const done: string[] = [];
    const work = define('monthly', async (em, [one]) => {
      done.push(one!.dueAt.toString());
      if (done.length < 3) await work.schedule(em, tenant.id, { id: one!.id, dueAt: one!.dueAt.add({ hours: 1 }) });
    });
    const one = thing(9);
    await schedule(tenant, work, [one, { ...one, dueAt: at(1) }]);
    await workAt(tenant, 2.5, [work]);
    expect(done).toEqual([at(1).toString(), at(2).toString()]);
    await workAt(tenant, 4, [work]);
    expect(done).toHaveLength(3);
  });
});

describe('what is left to do', () => {
  const ask = 'query ($until: Instant!) { accessDueStanding(until: $until) { nextDueAt due failing jobs events } }';
  const standing = async (tenant: TestTenant, hours: number) =>
    (await tenant.service('identity').run(ask, { until: at(hours).toString() })).data.accessDueStanding as Record<string, unknown>;

  it('is counted for one tenant: what is due, what failed, jobs, events', async () => {
    const tenant = access.tenant();
    const work = define('counted', () => Promise.reject(new Error('not today')));
    expect(await standing(tenant, 100)).toEqual({ nextDueAt: null, due: 0, failing: 0, jobs: 0, events: 0 });
    await schedule(tenant, work, [thing(1), thing(2), thing(200)]);
    await schedule(access.tenant(), work, [thing(1)]);
    expect(await standing(tenant, 2)).toMatchObject({ nextDueAt: at(1).toString(), due: 2, failing: 0 });
    expect(await standing(tenant, 1.5)).toMatchObject({ due: 1 });
    await workAt(tenant, 1, [work]);
    // the clock was moved, so that the work was ordered as well
    expect(await standing(tenant, 2)).toMatchObject({ due: 2, failing: 1, jobs: 1 });
  });

  it('is told to identity only', async () => {
    const tenant = access.tenant();
    expectRefusal(await tenant.staff.run(ask, { until: at(0).toString() }), 'FORBIDDEN');
    expectRefusal(await tenant.service('billing').run(ask, { until: at(0).toString() }), 'FORBIDDEN');
  });
});

describe('looking for what is due', () => {
  const ordered = async (tenant: TestTenant) =>
    tools.database.call(`select 1 from graphile_worker._private_jobs where payload->>'tenantId' = $1 and key = $2`, [
      tenant.id,
      `due:${tenant.id}`,
    ]);

  it('orders the work of the tenants whose clock has come so far, and says when to look again', async () => {
    const [early, late, sandbox] = [access.tenant(), access.tenant(), access.tenant()];
    const work = define('looked for', () => Promise.resolve());
    const inMs = (ms: number) => ({ id: newId('device'), dueAt: clock.now().add({ milliseconds: ms }) });
    await schedule(early, work, [inMs(-1)]);
    await schedule(late, work, [inMs(7_000), inMs(50_000)]);
    await schedule(sandbox, work, [inMs(3 * day * 1_000)]);
    await tools.database.call(`delete from graphile_worker._private_jobs`, []);
    expect(await orderWhatIsDue(tools)).toBeLessThanOrEqual(7_000);
    expect([await ordered(early), await ordered(late), await ordered(sandbox)].map(({ length }) => length)).toEqual([1, 0, 0]);
    // a clock that is moved does not wait for anybody to look
    const data = { kind: 'OPERATOR', timeZone: 'Asia/Tokyo', locale: 'ja', features: [], clockOffsetSeconds: 4 * day };
    await sandbox.deliver('identity', { type: 'tenant', id: sandbox.id, seq: 1, data });
    expect(await ordered(sandbox)).toHaveLength(1);
    await tools.database.call(`delete from graphile_worker._private_jobs`, []);
    await orderWhatIsDue(tools);
    await orderWhatIsDue(tools);
    expect(await ordered(sandbox)).toHaveLength(1);
  });
});
