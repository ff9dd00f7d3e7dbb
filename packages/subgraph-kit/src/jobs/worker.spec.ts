import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { isUnavailable, unavailable } from '../errors.ts';
import { queuePlace, type QueuePlace } from './fixtures/queue-place.ts';
import { type Lane, laneOf, type Lanes } from './jobs.ts';
import { QueueRunner, type Runner } from './runner.ts';
import { startWorker, type Worker, type WorkerFacts } from './worker.ts';

let place: QueuePlace;
const workers: Worker[] = [];
const rejections: unknown[] = [];
const noteRejection = (reason: unknown): void => void rejections.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', noteRejection);
  place = await queuePlace(inject('postgresAdminUrl'));
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(async () => {
  await place.close();
  process.off('unhandledRejection', noteRejection);
});

/** Each test uses its own job names, so that tests do not see each other's leftovers. */
let names = 0;
const newName = (): string => `task-${++names}`;

function work(lanes: Lanes, more: Partial<WorkerFacts> = {}): Worker {
  const worker = startWorker({ connectionString: place.url, lanes, crons: [], tools: place.tools, count: () => undefined, ...more });
  workers.push(worker);
  return worker;
}
const quick = (job: Lane['work']): Lane => ({ ...laneOf(job), firstPauseMs: 50, longestPauseMs: 200 });
const isLeft = async (name: string): Promise<boolean> => (await place.left()).includes(name);
const soon = { timeout: 15_000, interval: 20 };

describe('a lost connection', () => {
  it.each([
    ['before a job', async () => place.cutOff(), async () => undefined],
    ['in the middle of a job', async () => undefined, async () => place.cutOff().then(() => sleep(30))],
    ['as a job ends', async () => undefined, async () => place.cutOff()],
    [
      'as a job fails',
      async () => undefined,
      async (first: boolean) => {
        if (!first) return;
        await place.cutOff();
        throw new Error('with the connection');
      },
    ],
  ] as [string, () => Promise<void>, (first: boolean) => Promise<void>][])(
    '%s ends neither the process nor the job, however often',
    { timeout: 60_000 },
    async (_, before, during) => {
      const name = newName();
      const done = new Set<number>();
      const begun = new Set<number>();
      work({
        [name]: quick(async (payload) => {
          const { round } = payload as { round: number };
          const isFirst = !begun.has(round);
          begun.add(round);
          if (isFirst || round % 2 === 0) await during(isFirst);
          done.add(round);
        }),
      });
      const rounds = Array.from({ length: 12 }, (__, round) => round);
      for (const round of rounds) {
        await place.add(name, { round });
        await before();
      }
      await vi.waitFor(() => expect([...done].toSorted((a, b) => a - b)).toEqual(rounds), { timeout: 50_000, interval: 50 });
      await vi.waitFor(async () => expect(await isLeft(name)).toBe(false), soon);
      expect(rejections).toEqual([]);
    },
  );
});

describe('two workers on one queue', () => {
  it('the second takes nothing that the first holds', async () => {
    const name = newName();
    const begun: string[] = [];
    const slow = (who: string): Lanes => ({
      [name]: laneOf(async () => {
        begun.push(who);
        await sleep(2_500);
      }),
    });
    work(slow('first'));
    for (let i = 0; i < 4; i++) await place.add(name, { i });
    await vi.waitFor(() => expect(begun).toHaveLength(4), soon);
    work(slow('second'));
    await vi.waitFor(async () => expect(await isLeft(name)).toBe(false), soon);
    expect(begun).toEqual(['first', 'first', 'first', 'first']);
  });

  it('the jobs of a killed process are taken over within two seconds', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'fixtures/hanging-worker.ts'), place.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await place.add('task', {});
    await once(child.stdout, 'data');
    let takenOverAt: number | undefined;
    work({ task: laneOf(async () => void (takenOverAt = performance.now())) });
    await sleep(1_500);
    expect(takenOverAt).toBeUndefined();
    child.kill('SIGKILL');
    const killedAt = performance.now();
    await vi.waitFor(() => expect(takenOverAt).toBeDefined(), soon);
    expect(takenOverAt! - killedAt).toBeLessThan(2_000);
  });

  it('the schedule orders a job once a minute for both', async () => {
    const name = newName();
    const now = place.tools.realClock.now();
    let minute = now;
    const tools = { ...place.tools, realClock: { now: () => minute } };
    const ran: number[] = [];
    const lanes = { [name]: laneOf(async () => void ran.push(1)) };
    const crons = [{ job: name, pattern: '* * * * *' }];
    work(lanes, { crons, tools });
    work(lanes, { crons, tools });
    await sleep(1_200);
    minute = now.add({ minutes: 1 });
    await vi.waitFor(() => expect(ran.length).toBeGreaterThan(0), soon);
    await sleep(1_500);
    expect(ran).toEqual([1]);
  });
});

describe('a job that hangs', () => {
  it('delays its own kind only', async () => {
    const [mail, relay] = [newName(), newName()];
    let relayed = 0;
    work({ [mail]: laneOf(() => new Promise<never>(() => undefined)), [relay]: laneOf(async () => void relayed++) });
    for (let i = 0; i < 8; i++) await place.add(mail, { i });
    for (let i = 0; i < 20; i++) await place.add(relay, { i });
    await vi.waitFor(() => expect(relayed).toBe(20), soon);
    // the stop does not wait for it
    await Promise.all([workers.pop()].map((worker) => Promise.race([worker!.stop(), sleep(10)])));
  });

  it('in every slot of its kind makes the service not ready, and the worker started in its place does the waiting jobs', async () => {
    const name = newName();
    let begun = 0;
    const done = new Set<unknown>();
    const lane: Lane = {
      ...laneOf(async (payload) => {
        if (++begun <= 4) await new Promise<never>(() => undefined);
        done.add((payload as { i: number }).i);
      }),
      longestWorkMs: 700,
    };
    const worker = work({ [name]: lane }, { watchMs: 100 });
    for (let i = 0; i < 5; i++) await place.add(name, { i });
    await vi.waitFor(() => expect(worker.problem()).toBe(`jobs wait: ${name}`), soon);
    await vi.waitFor(() => expect(done).toEqual(new Set([0, 1, 2, 3, 4])), soon);
    await vi.waitFor(() => expect(worker.problem()).toBeNull(), soon);
    await vi.waitFor(async () => expect(await isLeft(name)).toBe(false), soon);
  });
});

describe('a dependency of jobs', () => {
  it('is logged once as down, with the reason', async () => {
    const [name, reason] = [newName(), 'no connection to https://billing.internal:4004: certificate has expired'];
    const warn = vi.spyOn(place.tools.log, 'warn');
    const away = Object.assign(unavailable(), { cause: new Error(reason) });
    let runs = 0;
    work({ [name]: { ...quick(() => (++runs < 3 ? Promise.reject(away) : Promise.resolve())), isAway: isUnavailable } });
    await place.add(name, {});
    await vi.waitFor(async () => expect(await isLeft(name)).toBe(false), soon);
    expect(warn.mock.calls).toEqual([[{ job: name, reason }, 'jobs wait: a dependency is down']]);
  });
});

describe('a worker that dies', () => {
  it.each(['quietly', 'of a bug'])('%s makes the service not ready and is restarted', async (how) => {
    const name = newName();
    let ran = 0;
    let die: () => void = () => undefined;
    const mortal: Runner = {
      stateOf: () => ({ busy: 0, idleMs: 0 }),
      silentMs: 0,
      ended: new Promise<void>((resolve, reject) => {
        die = () => (how === 'quietly' ? resolve() : reject(new Error('a bug')));
      }),
      stop: () => Promise.resolve(),
    };
    let started = 0;
    const worker = work(
      { [name]: laneOf(async () => void ran++) },
      { newRunner: (facts) => (++started === 1 ? mortal : new QueueRunner(facts)) },
    );
    expect(worker.problem()).toBeNull();
    await place.add(name, {});
    die();
    await vi.waitFor(() => expect(worker.problem()).toBe('the job worker is dead'), soon);
    await vi.waitFor(() => expect(ran).toBe(1), soon);
    expect(worker.problem()).toBeNull();
    expect(rejections).toEqual([]);
  });
});

describe('a job in a lost answer', () => {
  it('is worked all the same', async () => {
    const name = newName();
    let ran = 0;
    work({ [name]: laneOf(async () => void ran++) });
    await vi.waitFor(async () => expect(await place.living()).toHaveLength(1), soon);
    const [me] = await place.living();
    await place.add(name, {}, undefined, me);
    await vi.waitFor(() => expect(ran).toBe(1), soon);
    await vi.waitFor(async () => expect(await isLeft(name)).toBe(false), soon);
  });
});

describe('a keyed job', () => {
  it('that is ordered again while running runs once more, and leaves nothing behind when its first run fails', async () => {
    const name = newName();
    const runs: unknown[] = [];
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    work({
      [name]: quick(async (payload) => {
        runs.push((payload as { n: number }).n);
        if (runs.length > 1) return;
        await held;
        throw new Error('the first run fails');
      }),
    });
    await place.add(name, { n: 1 }, 'only');
    await vi.waitFor(() => expect(runs).toEqual([1]), soon);
    await place.add(name, { n: 2 }, 'only');
    letGo();
    await vi.waitFor(async () => expect(await isLeft(name)).toBe(false), soon);
    expect(runs).toEqual([1, 2]);
  });
});
