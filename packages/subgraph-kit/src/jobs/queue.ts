import { Pool } from 'pg';

/** A job that this worker holds: nobody else takes it until it is finished, put back, or its worker is dead. */
export interface TakenJob {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly key: string | null;
  /** Including this attempt. */
  readonly attempts: number;
}

/** Namespace of the locks of living workers, separate from all other advisory locks of the database. */
const lockClass = 7_064_057;

/** After this long an answer is no longer expected. */
const answerMs = 2_000;
/** A job that the queue gave away longer ago than an answer may take, and that is not running here, was in a lost answer. */
export const lostAfterMs = 3_000;

/** Name of a worker in `locked_by`. */
export const workerName = (worker: number): string => `worker-${worker}`;

/**
 * The queue, in graphile-worker's tables and by its rules: due jobs by priority and age, one worker each; a keyed job that was ordered
 * again while running gives way to the newer one. Instants come from the database, so that workers agree on what is due.
 */
export class Queue {
  readonly #pool: Pool;
  readonly #worker: string;

  constructor(connectionString: string, worker: number, size: number) {
    this.#worker = workerName(worker);
    this.#pool = new Pool({
      connectionString,
      max: size,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
      statement_timeout: 1_500,
      // a frozen connection with an open socket answers nothing, not even a server time-out
      query_timeout: answerMs,
    });
    // the pool handles connections that the server ends; without these listeners they would end the process
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
  }

  /** Takes due jobs, at most this many of each name. */
  async take(free: ReadonlyMap<string, number>): Promise<TakenJob[]> {
    const { rows } = await this.#pool.query<TakenJob>({
      name: 'take-jobs',
      text: `with due as (
          select due.id, task.identifier as name
          from unnest($2::text[], $3::int[]) as lane(name, free)
          join graphile_worker._private_tasks task on task.identifier = lane.name
          cross join lateral (
            select j.id from graphile_worker._private_jobs j
            where j.is_available and j.task_id = task.id and j.run_at <= now()
            order by j.priority, j.run_at, j.id limit lane.free for update skip locked) due)
        update graphile_worker._private_jobs j set attempts = j.attempts + 1, locked_by = $1, locked_at = now()
        from due where j.id = due.id returning j.id, due.name, j.payload, j.key, j.attempts`,
      values: [this.#worker, [...free.keys()], [...free.values()]],
    });
    return rows;
  }

  /** Releases jobs that the queue gave this worker in a lost answer: not running, and older than `sinceMs`. */
  async takeBack(atWork: Iterable<string>, sinceMs: number): Promise<void> {
    await this.#pool.query({
      name: 'take-jobs-back',
      text: `update graphile_worker._private_jobs set locked_by = null, locked_at = null
        where locked_by = $1 and id <> all($2::bigint[]) and locked_at <= now() - make_interval(secs => $3::float8 / 1000)`,
      values: [this.#worker, [...atWork], sinceMs],
    });
  }

  /** Deletes a finished job, whichever worker holds it by now. */
  async finish({ id }: TakenJob): Promise<void> {
    await this.#pool.query({ name: 'finish-job', text: 'delete from graphile_worker._private_jobs where id = $1', values: [id] });
  }

  /** Puts a job back for later. The number of attempts sets the pause and is unlimited. */
  async putBack({ id, key }: TakenJob, pauseMs: number, reason: string): Promise<void> {
    await this.#pool.query({
      name: 'put-job-back',
      text: `with superseded as (
          delete from graphile_worker._private_jobs where id = $1 and locked_by = $2 and key is distinct from $3::text)
        update graphile_worker._private_jobs set locked_by = null, locked_at = null, last_error = $5,
          attempts = least(attempts, max_attempts - 1), run_at = now() + make_interval(secs => $4::float8 / 1000)
        where id = $1 and locked_by = $2 and key is not distinct from $3::text`,
      values: [id, this.#worker, key, pauseMs, reason],
    });
  }

  /** Sets aside a job whose payload was refused: it stays with the reason, and nobody takes it again. */
  async setAside({ id }: TakenJob, reason: string): Promise<void> {
    await this.#pool.query({
      name: 'set-job-aside',
      text: `update graphile_worker._private_jobs set locked_by = null, locked_at = null, last_error = $3, attempts = max_attempts
        where id = $1 and locked_by = $2`,
      values: [id, this.#worker, reason],
    });
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** What a worker does at every beat of its own connection, as separate plain statements. */
export const beatSql = {
  /** Holds the lock that proves this worker alive, for as long as this connection lasts. */
  live: `select pg_try_advisory_lock(${lockClass}, $1) as lives`,
  /** Workers that hold jobs but no lock. */
  dead: `select distinct j.locked_by as worker from graphile_worker._private_jobs j
    where j.locked_by is not null and not exists (
      select from pg_locks l where l.locktype = 'advisory' and l.granted and l.classid = ${lockClass}
        and l.database = (select oid from pg_database where datname = current_database()) and 'worker-' || l.objid = j.locked_by)`,
  /** Releases the jobs of dead workers; deletes those that were ordered again in the meantime. */
  inherit: `with superseded as (
      delete from graphile_worker._private_jobs where locked_by = any($1::text[]) and attempts >= max_attempts and key is null)
    update graphile_worker._private_jobs set locked_by = null, locked_at = null
    where locked_by = any($1::text[]) and not (attempts >= max_attempts and key is null)`,
  /** Orders a scheduled job, once for all workers. */
  calendar: `with mine as (
      insert into graphile_worker._private_known_crontabs as known (identifier, known_since, last_execution) values ($1, $2, $2)
      on conflict (identifier) do update set last_execution = excluded.last_execution
      where known.last_execution is null or known.last_execution < excluded.last_execution returning identifier)
    select graphile_worker.add_job(identifier, '{}', job_key => 'calendar:' || identifier, max_attempts => 1000) from mine`,
} as const;

/** The state of the jobs with these names; those set aside do not count as waiting. */
export const waitingSql = `select name, count(j.id) filter (where j.attempts < j.max_attempts)::int as waiting,
    count(j.id) filter (where j.attempts >= j.max_attempts)::int as refused,
    coalesce(extract(epoch from now() - min(j.run_at) filter (where j.is_available and j.run_at <= now())), 0)::float8 as "oldestSeconds"
  from unnest($1::text[]) name left join graphile_worker._private_tasks t on t.identifier = name
  left join graphile_worker._private_jobs j on j.task_id = t.id group by name`;

/** How long the oldest due job of each of these names has been waiting. */
export const oldestDueSql = `select t.identifier as name, (extract(epoch from now() - min(j.run_at)) * 1000)::float8 as "waitedMs"
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where j.is_available and j.run_at <= now() and t.identifier = any($1::text[]) group by t.identifier`;
