import type { Database, Em } from '../database/database.ts';

export interface JobOptions {
  /** Jobs of one key never stand in the queue twice: a later one takes the place of a waiting one. */
  readonly key?: string;
  /** Not before this instant, real time. */
  readonly runAt?: Temporal.Instant;
}

/** Puts a job into the queue in the caller's transaction. For the kit; everybody else orders a job that is defined (`defineJob`). */
export async function addJob(em: Em, name: string, payload: object, { key, runAt }: JobOptions = {}): Promise<void> {
  await em.execute('select graphile_worker.add_job(?, ?::json, job_key => ?, run_at => ?::timestamptz, max_attempts => 1000)', [
    name,
    JSON.stringify(payload),
    key ?? null,
    runAt?.toString() ?? null,
  ]);
}

/** Puts a job into the queue by itself, at once. For the kit, as `addJob`. */
export async function orderJob(database: Database, name: string, payload: object, key: string | null = null): Promise<void> {
  await database.call('select graphile_worker.add_job($1, $2::json, job_key => $3, max_attempts => 1000)', [
    name,
    JSON.stringify(payload),
    key,
  ]);
}
