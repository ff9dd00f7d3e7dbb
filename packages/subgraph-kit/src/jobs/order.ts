import type { Database, Em } from '../database/database.ts';

export interface JobOptions {
  /** The queue never holds two waiting jobs with the same key: a later one replaces the earlier. */
  readonly key?: string;
  /** Not before this instant, real time. */
  readonly runAt?: Temporal.Instant;
}

/** Puts a job into the queue in the caller's transaction. For the kit only; other code orders a defined job (`defineJob`). */
export async function addJob(em: Em, name: string, payload: object, { key, runAt }: JobOptions = {}): Promise<void> {
  await em.execute('select graphile_worker.add_job(?, ?::json, job_key => ?, run_at => ?::timestamptz, max_attempts => 1000)', [
    name,
    JSON.stringify(payload),
    key ?? null,
    runAt?.toString() ?? null,
  ]);
}

/** Puts a job into the queue immediately, outside a transaction. For the kit only, like `addJob`. */
export async function orderJob(database: Database, name: string, payload: object, key: string | null = null): Promise<void> {
  await database.call('select graphile_worker.add_job($1, $2::json, job_key => $3, max_attempts => 1000)', [
    name,
    JSON.stringify(payload),
    key,
  ]);
}
