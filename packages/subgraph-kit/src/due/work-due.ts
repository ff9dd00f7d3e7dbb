import { idFromUuid, uuidOf } from '@monban/domain-kit';
import { z } from 'zod';
import type { Em } from '../database/database.ts';
import { isLockTimeout, isOutage } from '../database/outage.ts';
import { defineJob, type TenantJobTools } from '../jobs/define-job.ts';
import type { JobTools } from '../jobs/jobs.ts';
import { orderJob } from '../jobs/order.ts';
import type { DueWork } from './define-due.ts';

/** Does what is due of one tenant. */
const dueJob = defineJob({
  name: 'work-due',
  payload: z.object({}),
  pace: { slots: 2, firstPauseMs: 1_000, longestPauseMs: 30_000, longestWorkMs: 1_800_000 },
});

/** One job per tenant: ordering it again while it waits changes nothing. */
const keyOf = (tenantId: string): string => `due:${tenantId}`;

/** Orders the work in the transaction in which a tenant's clock is moved. */
export const orderDueWork = (em: Em, tenantId: string): Promise<void> =>
  dueJob.order(em, { tenantId, requestId: 'clock' }, {}, { key: keyOf(tenantId) });

const tenantLock = 7_064_070;
const firstRetryMs = 1_000;
const longestRetryMs = 300_000;

interface Row {
  name: string;
  uuid: string;
  at: string;
  failures: number;
}

const keyOfRow = ({ name, uuid }: Row): string => `${name} ${uuid}`;

/** What is due next, of one name and at most so many: the beginning of all that is due, in order. */
function batchOf(rows: readonly Row[], registry: ReadonlyMap<string, DueWork>, suspects: ReadonlySet<string>): readonly Row[] {
  const [first] = rows;
  if (!first) return [];
  if (suspects.has(keyOfRow(first))) return [first];
  const end = rows.findIndex((row) => row.name !== first.name || suspects.has(keyOfRow(row)));
  return rows.slice(0, Math.min(registry.get(first.name)!.batch, end < 0 ? rows.length : end));
}

/**
 * Does all that is due of a tenant, in the order of its instants, each batch in a transaction with its record: done once, however many
 * replicas do it at once and wherever one of them is killed. What fails is tried again by itself, later, and holds up nothing else.
 */
export async function workDue(tools: TenantJobTools, works: readonly DueWork[]): Promise<void> {
  const { database, clock, realClock, log } = tools;
  const registry = new Map(works.map((work) => [work.name, work]));
  if (registry.size === 0) return;
  const tenant = uuidOf(clock.tenantId);
  const most = Math.max(...works.map(({ batch }) => batch));
  // of a batch that failed, each thing is tried by itself
  const suspects = new Set<string>();
  for (;;) {
    let taken: readonly Row[] = [];
    try {
      await database.transaction(clock.tenantId, async (em) => {
        taken = [];
        // replicas take turns: the second one sees what the first has done
        await em.execute('select pg_advisory_xact_lock(?, hashtext(?))', [tenantLock, tenant]);
        const rows = await em.execute<Row[]>(
          `select name, subject_id as uuid, to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, failures from due_work
           where tenant_id = ? and due_at <= ? and (retry_at is null or retry_at <= ?) and name = any(string_to_array(?, ','))
           order by due_at, name, subject_id limit ${most}`,
          [tenant, clock.now().toString(), realClock.now().toString(), [...registry.keys()].join(',')],
        );
        taken = batchOf(rows, registry, suspects);
        if (taken.length === 0) return;
        const [{ name }] = taken as [Row];
        // gone before the work: it may schedule the same thing anew
        await em.execute(`delete from due_work where tenant_id = ? and name = ? and subject_id = any(string_to_array(?, ',')::uuid[])`, [
          tenant,
          name,
          taken.map(({ uuid }) => uuid).join(','),
        ]);
        const things = taken.map(({ uuid, at }) => ({ uuid, dueAt: Temporal.Instant.from(at) }));
        await registry.get(name)!.work(em, things, clock);
        tools.crashPoint(`due: ${name} worked`);
      });
      if (taken.length === 0) return;
    } catch (error) {
      // that the database is away, or its rows are held, says nothing about the thing
      if (taken.length === 0 || isOutage(error) || isLockTimeout(error)) throw error;
      const [one, ...more] = taken as [Row, ...Row[]];
      if (more.length > 0) for (const row of taken) suspects.add(keyOfRow(row));
      else {
        log.warn({ due: one.name, subject: one.uuid, failures: one.failures + 1, reason: (error as Error).message }, 'due work failed');
        await putOff(tools, one, (error as Error).message);
      }
    }
  }
}

const putOff = ({ database, clock, realClock }: TenantJobTools, { name, uuid, failures }: Row, reason: string): Promise<void> =>
  database.transaction(clock.tenantId, async (em) => {
    const retryAt = realClock.now().add({ milliseconds: Math.min(firstRetryMs * 2 ** Math.min(failures, 20), longestRetryMs) });
    await em.execute(
      'update due_work set failures = failures + 1, retry_at = ?, last_error = ? where tenant_id = ? and name = ? and subject_id = ?',
      [retryAt.toString(), reason.slice(0, 500), uuidOf(clock.tenantId), name, uuid],
    );
  });

/** The job that does it. */
export const dueWorker = (works: readonly DueWork[]) => dueJob.by((_, tools) => workDue(tools, works));

/** Looked for so often, if nothing says that something is due sooner. */
const longestWaitMs = 30_000;

/** Orders the work of every tenant that has something due, and answers in how many milliseconds to look again. */
export async function orderWhatIsDue({ database, realClock }: Pick<JobTools, 'database' | 'realClock'>): Promise<number> {
  const now = realClock.now();
  const soon = await database.call<{ tenant_id: string; at: string }>(
    `select tenant_id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from tenants_with_due_work($1)`,
    [now.add({ milliseconds: longestWaitMs }).toString()],
  );
  let waitMs = longestWaitMs;
  for (const { tenant_id, at } of soon) {
    const tenantId = idFromUuid('tenant', tenant_id);
    const inMs = Temporal.Instant.from(at).since(now).total('milliseconds');
    if (inMs <= 0) await orderJob(database, dueJob.name, { tenantId, requestId: 'due' }, keyOf(tenantId));
    else waitMs = Math.min(waitMs, inMs);
  }
  return Math.ceil(waitMs);
}

/** Looks for what is due for as long as the subgraph runs: at the next due instant, and every half minute at the latest. */
export function watchDue(tools: Pick<JobTools, 'database' | 'realClock' | 'log'>): { stop(): Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  let isStopped = false;
  const look = async (): Promise<void> => {
    const waitMs = await orderWhatIsDue(tools).catch((error: Error) => {
      tools.log.info({ reason: error.message }, 'nobody looked for due work');
      return 1_000;
    });
    if (!isStopped) timer = setTimeout(begin, waitMs);
  };
  function begin(): void {
    looking = look();
  }
  begin();
  return {
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
