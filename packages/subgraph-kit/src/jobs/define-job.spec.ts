import { newId } from '@monban/domain-kit';
import { Registry } from 'prom-client';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { z } from 'zod';
import * as inputs from '../inputs.ts';
import { defineJob, defineTenantlessJob, type WorkedJob } from './define-job.ts';
import { queuePlace, type QueuePlace } from './fixtures/queue-place.ts';
import { countJobs } from './job-metrics.ts';
import { startWorker, type Worker } from './worker.ts';

let place: QueuePlace;
let worker: Worker | null = null;
beforeAll(async () => {
  place = await queuePlace(inject('postgresAdminUrl'));
});
afterEach(async () => {
  await worker?.stop();
  worker = null;
});
afterAll(() => place.close());

const by = { tenantId: newId('tenant'), requestId: 'request-7' };
const soon = { timeout: 10_000, interval: 20 };
const inTransaction = (order: (em: never) => Promise<void>) => place.tools.database.transaction(by.tenantId, order as never);

function work(...jobs: WorkedJob[]): Registry {
  const registry = new Registry();
  const lanes = Object.fromEntries(jobs.map(({ name, lane }) => [name, lane]));
  const count = countJobs(registry, place.tools.database, Object.keys(lanes));
  worker = startWorker({ connectionString: place.url, lanes, crons: [], tools: place.tools, count });
  return registry;
}

/** The figures of one job in `/metrics`. */
async function figuresOf(registry: Registry, job: string): Promise<string[]> {
  const text = await registry.metrics();
  return text
    .split('\n')
    .filter((line) => line.includes(`job="${job}"`))
    .map((line) => line.replace(`job="${job}"`, '').replace('{,', '{').replace('{}', ''))
    .toSorted();
}

describe('a job about a tenant', () => {
  it('gets what was ordered, the tenant’s clock, and a log that names tenant and request', async () => {
    const bound: object[] = [];
    const child = vi.spyOn(place.tools.log, 'child').mockImplementation((names: object) => {
      bound.push(names);
      return place.tools.log as never;
    });
    const job = defineJob({ name: 'greet', payload: z.object({ accountId: inputs.id('account'), times: z.int() }) });
    const done: unknown[] = [];
    work(
      job.by((payload, { clock, requestId }) => {
        done.push({ payload, tenant: clock.tenantId, requestId });
        return Promise.resolve();
      }),
    );
    const payload = { accountId: newId('account'), times: 3 };
    await inTransaction((em) => job.order(em, by, payload));
    await vi.waitFor(() => expect(done).toEqual([{ payload, tenant: by.tenantId, requestId: 'request-7' }]), soon);
    expect(bound).toEqual([{ job: 'greet', requestId: 'request-7', tenantId: by.tenantId }]);
    child.mockRestore();
  });

  it('does not compile without its tenant, or with another payload', async () => {
    const job = defineJob({ name: 'typed', payload: z.object({ times: z.int() }) });
    // @ts-expect-error -- whose job it is
    const without = (em: never) => job.order(em, { requestId: 'r' }, { times: 1 });
    // @ts-expect-error -- what it takes
    const other = (em: never) => job.order(em, by, { times: 'once' });
    expect([without, other]).toHaveLength(2);
  });

  it('is not ordered when the change is not committed', async () => {
    const job = defineJob({ name: 'undone', payload: z.object({}) });
    const change = inTransaction(async (em) => {
      await job.order(em, by, {});
      throw new Error('not to be');
    });
    await expect(change).rejects.toThrow('not to be');
    expect(await place.left()).not.toContain('undone');
  });
});

describe('a payload that does not match its job', () => {
  it.each([
    ['no tenant', { times: 1 }, 'tenantId'],
    ['another kind of id', { tenantId: newId('account'), times: 1 }, 'tenantId'],
    ['a field of another type', { tenantId: by.tenantId, times: 'secret@example.jp' }, 'times'],
  ])('is set aside with the reason and blocks nobody: %s', async (what, payload, path) => {
    const name = `picky ${what}`;
    const error = vi.spyOn(place.tools.log, 'error');
    const done: number[] = [];
    const job = defineJob({ name, payload: z.object({ times: z.int() }) });
    const registry = work(job.by(({ times }) => Promise.resolve(void done.push(times))));
    await place.add(name, payload);
    await inTransaction((em) => job.order(em, by, { times: 2 }));
    await vi.waitFor(() => expect(done).toEqual([2]), soon);
    const rows = await vi.waitFor(async () => {
      const found = await place.tools.database.call<{ last_error: string; attempts: number }>(
        `select last_error, attempts from graphile_worker.jobs where task_identifier = $1 and attempts >= max_attempts`,
        [name],
      );
      expect(found).toHaveLength(1);
      return found;
    }, soon);
    expect(rows[0]!.last_error).toMatch(new RegExp(`^the payload was refused: ${path}: `));
    expect(JSON.stringify([rows, error.mock.calls])).not.toContain('secret');
    await vi.waitFor(async () => {
      expect(await figuresOf(registry, name)).toEqual([
        'monban_job_attempts_total{outcome="done"} 1',
        'monban_job_attempts_total{outcome="refused"} 1',
        'monban_job_oldest_seconds 0',
        'monban_jobs_refused 1',
        'monban_jobs_waiting 0',
      ]);
    }, soon);
  });
});

describe('the figures of a job', () => {
  it('say who waits and since when, and how attempts ended', async () => {
    const job = defineTenantlessJob({ name: 'failing', because: 'a test', payload: z.object({}) });
    const registry = work(job.by(() => Promise.reject(new Error('not today'))));
    await job.order(place.tools.database, { requestId: 'r' }, {});
    await vi.waitFor(async () => {
      const figures = await figuresOf(registry, 'failing');
      expect(figures).toContain('monban_job_attempts_total{outcome="failed"} 1');
      expect(figures).toContain('monban_jobs_waiting 1');
    }, soon);
  });

  it('grow for a job that nobody takes', async () => {
    const registry = new Registry();
    countJobs(registry, place.tools.database, ['neglected']);
    await place.add('neglected', {});
    await place.tools.database.call(
      `update graphile_worker._private_jobs j set run_at = run_at - interval '90 seconds'
      from graphile_worker._private_tasks t where t.id = j.task_id and t.identifier = 'neglected'`,
      [],
    );
    const [line] = (await figuresOf(registry, 'neglected')).filter((figure) => figure.startsWith('monban_job_oldest_seconds'));
    expect(Number(line!.split(' ')[1])).toBeGreaterThanOrEqual(90);
  });
});

describe('a job without a tenant', () => {
  it('carries the request that ordered it', async () => {
    const job = defineTenantlessJob({ name: 'everywhere', because: 'a test', payload: z.object({ n: z.int() }) });
    const done: unknown[] = [];
    work(job.by(({ n }, { requestId }) => Promise.resolve(void done.push([n, requestId]))));
    await job.order(place.tools.database, { requestId: 'request-9' }, { n: 4 });
    await vi.waitFor(() => expect(done).toEqual([[4, 'request-9']]), soon);
  });
});
