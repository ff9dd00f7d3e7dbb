import type { Clock } from '@monban/domain-kit';
import type { ClientBase } from 'pg';
import type { SendCommand } from '../commands.ts';
import type { Database, Em } from '../database/database.ts';
import type { CrashPoint } from '../crash-point.ts';
import type { Log } from '../log.ts';
import type { FindTenant } from '../tenants/tenants.ts';

/** What a job may use. A job carries its tenant in its payload and is safe to run twice. */
export interface JobTools {
  readonly database: Database;
  readonly command: SendCommand;
  /** A tenant with its clock: what a job does to a tenant's business is dated by it. */
  readonly tenant: FindTenant;
  /** Real time: retries, limits, what is kept for how long. */
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

/**
 * How the jobs of one name are worked. Every name has slots of its own, so that a mail server that hangs holds up mails and nothing else.
 * Pauses are in milliseconds; each failure doubles them, from the first to the longest.
 */
export interface Lane {
  readonly work: Job<unknown>;
  readonly slots: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** A job that is at work for longer hangs. */
  readonly longestWorkMs: number;
  /** Whether a failure says that what all these jobs need is away, so that the whole lane waits instead of each job asking in turn. */
  readonly isAway?: (error: unknown) => boolean;
}
export type Lanes = Readonly<Record<string, Lane>>;

/** A lane for ordinary jobs. */
export const laneOf = (work: Job): Lane => ({
  work: work as Job<unknown>,
  slots: 4,
  firstPauseMs: 1_000,
  longestPauseMs: 300_000,
  longestWorkMs: 60_000,
});

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

/** Orders a job by itself, at once: for what is no change of any tenant's rows. */
export async function orderJob(database: Database, name: string, payload: object): Promise<void> {
  await database.call('select graphile_worker.add_job($1, $2::json, max_attempts => 1000)', [name, JSON.stringify(payload)]);
}

/** The last migration of graphile-worker as it is installed. */
const newestMigration = 20;

/** Whether the queue's tables are up to date: seen without loading what makes them. */
export async function areJobsMigrated(owner: ClientBase): Promise<boolean> {
  const there = await owner.query<{ found: boolean }>(`select to_regclass('graphile_worker.migrations') is not null as found`);
  if (!there.rows[0]!.found) return false;
  const { rows } = await owner.query<{ newest: number | null }>('select max(id) as newest from graphile_worker.migrations');
  return rows[0]!.newest === newestMigration;
}

/** Makes the queue's tables, or brings them up to date. */
export async function migrateJobs(connectionString: string, log: Log): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  const logger = new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.info({ from: 'jobs' }, message);
  });
  await runMigrations({ connectionString, logger });
}
