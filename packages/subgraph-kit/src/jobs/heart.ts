import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '@monban/domain-kit';
import pg from 'pg';
import type { Log } from '../log.ts';
import type { Calendar } from './calendar.ts';
import { beatSql, workerName } from './queue.ts';

const beatMs = 500;
/** A connection without an answer for this long is frozen and is replaced. */
const patienceMs = 5_000;
const reconnectMs = 200;

export interface HeartFacts {
  readonly connectionString: string;
  readonly worker: number;
  readonly calendar: Calendar;
  readonly realClock: Clock;
  readonly log: Log;
  /** Called when there may be jobs to take. */
  readonly onNews: () => void;
}

/**
 * The worker's one standing connection. While it stands, a lock proves that the worker is alive. It listens for new jobs, orders scheduled
 * ones, and releases the jobs of dead workers. A lost or frozen connection is replaced; it never throws.
 */
export class Heart {
  readonly #facts: HeartFacts;
  #client: pg.Client | undefined;
  #lives = false;
  #stopped = false;
  /**
   * Workers that seemed dead at the last beat. Only the second beat counts, because a living worker that lost its connection is soon back.
   */
  #suspects = new Set<string>();
  #calendarReadUntil: Temporal.Instant;
  #lastBeat = performance.now();
  /** Settles when it has stopped, or when a bug ended it. */
  readonly ended: Promise<void>;

  constructor(facts: HeartFacts) {
    this.#facts = facts;
    this.#calendarReadUntil = facts.realClock.now();
    this.ended = this.#run();
  }

  /** Milliseconds since the database last answered. */
  get silentMs(): number {
    return performance.now() - this.#lastBeat;
  }

  stop(): void {
    this.#stopped = true;
    this.#drop();
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      try {
        await this.#connect();
        while (!this.#stopped) {
          await this.#beat();
          await sleep(beatMs);
        }
      } catch (error) {
        if (!this.#stopped) this.#facts.log.info({ reason: (error as Error).message }, 'the job worker lost its connection');
      }
      this.#drop();
      if (!this.#stopped) await sleep(reconnectMs);
    }
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#facts.connectionString,
      keepAlive: true,
      connectionTimeoutMillis: patienceMs,
      statement_timeout: patienceMs,
      query_timeout: patienceMs,
    });
    this.#client = client;
    client.on('error', () => undefined);
    client.on('notification', this.#facts.onNews);
    await client.connect();
    await client.query('listen "jobs:insert"');
    this.#lives = false;
  }

  async #beat(): Promise<void> {
    const { worker, onNews } = this.#facts;
    const client = this.#client!;
    // the server still holds the lock for a frozen connection until it gives that connection up
    if (!this.#lives) this.#lives = (await client.query<{ lives: boolean }>(beatSql.live, [worker])).rows[0]!.lives;
    const { rows } = await client.query<{ worker: string }>(beatSql.dead);
    const seemDead = new Set(rows.map((row) => row.worker).filter((name) => name !== workerName(worker)));
    const dead = [...seemDead].filter((name) => this.#suspects.has(name));
    if (dead.length > 0) await client.query(beatSql.inherit, [dead]);
    this.#suspects = seemDead;
    await this.#orderWhatIsDue(client);
    this.#lastBeat = performance.now();
    onNews();
  }

  async #orderWhatIsDue(client: pg.Client): Promise<void> {
    const now = this.#facts.realClock.now();
    for (const { job, minute } of await this.#facts.calendar(this.#calendarReadUntil, now)) {
      await client.query(beatSql.calendar, [job, minute.toString()]);
    }
    this.#calendarReadUntil = now;
  }

  #drop(): void {
    // do not end it gracefully, which on a frozen connection would wait for ever
    this.#client?.connection.stream.destroy();
    this.#client = undefined;
  }
}
