import type { Clock } from '@monban/domain-kit';
import { type CronItem, Logger, run, runMigrations, type TaskList, parseCronItems } from 'graphile-worker';
import { Pool } from 'pg';
import type { SendCommand } from '../commands.ts';
import type { Database, Em } from '../database/database.ts';
import type { CrashPoint } from '../crash-point.ts';
import type { Log } from '../log.ts';

/** What a job may use. A job carries its tenant in its payload and is safe to run twice. */
export interface JobTools {
  readonly database: Database;
  readonly command: SendCommand;
  /** Real time; a job that is about business asks the tenant for its offset. */
  readonly realClock: Clock;
  readonly log: Log;
  readonly crashPoint: CrashPoint;
}

/** Throwing means: again later, with growing pauses. */
export type Job<P = never> = (payload: P, tools: JobTools) => Promise<void>;
// the payloads of different jobs stand in one record
export type Jobs = Record<string, Job>;

export interface CronJob {
  readonly job: string;
  /** Five fields, UTC. */
  readonly pattern: string;
}

export interface JobOptions {
  /** Jobs of one key never stand in the queue twice: a later one takes the place of a waiting one. */
  readonly key?: string;
  /** Not before this instant, real time. */
  readonly runAt?: Temporal.Instant;
}

/** Orders a job in the caller's transaction: it runs if and only if the change is committed. */
export async function addJob(em: Em, name: string, payload: object, { key, runAt }: JobOptions = {}): Promise<void> {
  await em.execute('select graphile_worker.add_job(?, ?::json, job_key => ?, run_at => ?::timestamptz, max_attempts => 1000)', [
    name,
    JSON.stringify(payload),
    key ?? null,
    runAt?.toString() ?? null,
  ]);
}

const workerLogger = (log: Log): Logger =>
  new Logger(() => (level, message) => {
    if (level === 'error') log.warn({ from: 'jobs' }, message);
    else if (level === 'warning') log.info({ from: 'jobs' }, message);
  });

export const migrateJobs = (connectionString: string, log: Log): Promise<void> =>
  runMigrations({ connectionString, logger: workerLogger(log) });

/** Connections of the queue. A connection that the server ends is the pool's affair; without these listeners it would end the process. */
function openPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 6, keepAlive: true, connectionTimeoutMillis: 3_000 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

export interface Worker {
  /** Takes no new jobs, waits for those at work, and lets go of the database. */
  stop(): Promise<void>;
}

/**
 * Starts working the subgraph's queue. A job that a killed process had begun is given back at once instead of after the four hours
 * that the queue would wait; should another replica still be at it, it runs twice, which every job bears.
 */
export async function startJobs(facts: {
  connectionString: string;
  jobs: Jobs;
  crons: readonly CronJob[];
  tools: JobTools;
}): Promise<Worker> {
  const { connectionString, jobs, crons, tools } = facts;
  const taskList: TaskList = {};
  for (const [name, job] of Object.entries(jobs)) taskList[name] = (payload) => (job as Job<unknown>)(payload, tools);
  await tools.database.call(
    `select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs where locked_by is not null))`,
    [],
  );
  const items: CronItem[] = crons.map(({ job, pattern }) => ({ task: job, match: pattern, identifier: job }));
  const pgPool = openPool(connectionString);
  const runner = await run({
    pgPool,
    taskList,
    parsedCronItems: parseCronItems(items),
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    logger: workerLogger(tools.log),
  });
  // a runner that gave up for good is seen by readiness and by whoever awaits it, not as an unhandled rejection
  runner.promise.catch((error: Error) => tools.log.error({ reason: error.message }, 'the job queue stopped'));
  return {
    async stop() {
      await runner.stop();
      await pgPool.end();
    },
  };
}
