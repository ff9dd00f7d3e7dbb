import type { Clock } from '@monban/domain-kit';
import type { ClientBase } from 'pg';
import type { SendCommand } from '../commands.ts';
import type { Database } from '../database/database.ts';
import type { CrashPoint } from '../crash-point.ts';
import type { Log } from '../log.ts';
import type { FindTenant } from '../tenants/tenants.ts';

/** The tools of a job. A job's payload carries its tenant, and it must be safe to run twice. */
export interface JobTools {
  readonly database: Database;
  readonly command: SendCommand;
  /** A tenant with its clock, which dates what a job does to a tenant's business. */
  readonly tenant: FindTenant;
  /** Real time: retries, limits, retention. */
  readonly realClock: Clock;
  readonly log: Log;
  readonly crashPoint: CrashPoint;
}

/** A payload as stored in the queue. */
export type TakenPayload = unknown;

/** The payload does not match its job; a retry would fail for ever. */
export class PayloadRefused extends Error {
  constructor(faults: string) {
    super(`the payload was refused: ${faults}`);
  }
}

/** Thrown by a job that knows when it is to be tried again. */
export class TryLater extends Error {
  readonly pauseMs: number;
  constructor(reason: string, pauseMs: number) {
    super(reason);
    this.pauseMs = pauseMs;
  }
}

export interface CronJob {
  readonly job: string;
  /** Five fields, UTC. */
  readonly pattern: string;
}

/** Slots and pauses of a job. Pauses are in milliseconds; each failure doubles them, from the first to the longest. */
export interface LanePace {
  readonly slots: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** A job that runs for longer than this hangs. */
  readonly longestWorkMs: number;
}

/** How the jobs of one name are worked. Every name has separate slots, so that a mail server that hangs delays only mails. */
export interface Lane extends LanePace {
  readonly work: (payload: TakenPayload, tools: JobTools) => Promise<void>;
  /**
   * Whether a failure means that a dependency of all these jobs is down, so that the whole lane waits instead of each job trying in turn.
   */
  readonly isAway?: (error: unknown) => boolean;
}
export type Lanes = Readonly<Record<string, Lane>>;

/** The pace of ordinary jobs. */
const usual: LanePace = { slots: 4, firstPauseMs: 1_000, longestPauseMs: 300_000, longestWorkMs: 60_000 };
/** The pace of slow work, one job at a time. */
export const slow: LanePace = { ...usual, slots: 1, longestWorkMs: 1_800_000 };

/** A lane for jobs of one name. */
export const laneOf = (work: Lane['work'], pace: LanePace = usual): Lane => ({ ...pace, work });

/** The last migration of the installed graphile-worker. */
const newestMigration = 20;

/** Whether the queue's tables are up to date; checked without loading the library that creates them. */
export async function areJobsMigrated(owner: ClientBase): Promise<boolean> {
  const there = await owner.query<{ found: boolean }>(`select to_regclass('graphile_worker.migrations') is not null as found`);
  if (!there.rows[0]!.found) return false;
  const { rows } = await owner.query<{ newest: number | null }>('select max(id) as newest from graphile_worker.migrations');
  return rows[0]!.newest === newestMigration;
}

/** Creates the queue's tables, or migrates them. */
export async function migrateJobs(connectionString: string, log: Log): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker');
  const logger = new Logger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.info({ from: 'jobs' }, message);
  });
  await runMigrations({ connectionString, logger });
}
