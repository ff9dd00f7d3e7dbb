import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isOutage } from '../database/outage.ts';
import type { Calendar } from './calendar.ts';
import type { Orderer } from './define-job.ts';
import { Heart } from './heart.ts';
import type { CountJob } from './job-metrics.ts';
import { type JobTools, type Lane, type LanePace, type Lanes, PayloadRefused, TryLater } from './jobs.ts';
import { lostAfterMs, Queue, type TakenJob } from './queue.ts';

/** Activity of a lane. */
export interface LaneState {
  /** Running jobs. */
  readonly busy: number;
  /** Milliseconds since one of its jobs was last taken or finished. */
  readonly idleMs: number;
}

/** Works the queue. Waits out trouble with the database; nothing it does ends in an unhandled rejection. */
export interface Runner {
  stateOf(lane: string): LaneState;
  /** Milliseconds since the database last answered. */
  readonly silentMs: number;
  /** Settles when it no longer works: asked to stop, or ended by a bug. */
  readonly ended: Promise<void>;
  /** Takes no new jobs, waits for running ones up to this time, and releases the database. */
  stop(patienceMs: number): Promise<void>;
}

export interface RunnerFacts {
  readonly connectionString: string;
  readonly lanes: Lanes;
  readonly calendar: Calendar;
  readonly tools: JobTools;
  readonly count: CountJob;
}

/** Connections for taking and finishing jobs, besides the heart's own. */
export const queueConnections = 2;
/** Interval between looks for jobs, even without a notification. */
const pollMs = 1_000;
const checkMs = 1_000;
/** How long to wait for a missing answer of the queue before repeating the question. */
const againMs = 200;

/** How long the queue's connections have to end in order. */
const goodbyeMs = 1_000;

/** Waits for work that does not fail, up to a limit. */
async function within(patienceMs: number, work: Promise<unknown>): Promise<void> {
  const done = new AbortController();
  await Promise.race([work, sleep(patienceMs, undefined, { signal: done.signal }).catch(() => undefined)]);
  done.abort();
}

/** Pause after the n-th failure in a row. */
export const pauseAfter = ({ firstPauseMs, longestPauseMs }: LanePace, failures: number): number =>
  Math.min(firstPauseMs * 2 ** Math.min(failures - 1, 30), longestPauseMs);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
/** Why something is down: the error's own message contains only what clients may see. */
const reasonAway = (error: unknown): string => reasonOf((error as Error).cause ?? error);

/** A lane at work. */
class RunningLane {
  busy = 0;
  isResting = false;
  /** Number of consecutive failures because a dependency was down. */
  away = 0;
  #movedAt = performance.now();
  readonly lane: Lane;

  constructor(lane: Lane) {
    this.lane = lane;
  }

  get free(): number {
    return this.isResting ? 0 : this.lane.slots - this.busy;
  }
  get state(): LaneState {
    return { busy: this.busy, idleMs: performance.now() - this.#movedAt };
  }
  move(by: 1 | -1): void {
    this.busy += by;
    this.#movedAt = performance.now();
  }
}

export class QueueRunner implements Runner {
  readonly #tools: JobTools;
  readonly #count: CountJob;
  readonly #queue: Queue;
  readonly #heart: Heart;
  readonly #lanes: ReadonlyMap<string, RunningLane>;
  readonly #atWork = new Map<string, Promise<void>>();
  #stopped = false;
  #taking = false;
  #again = false;
  /** A statement to the queue failed, but may have taken effect all the same. */
  #inDoubt = false;
  #checkedAt = performance.now();
  readonly #poll = setInterval(() => this.#look(), pollMs);

  constructor({ connectionString, lanes, calendar, tools, count }: RunnerFacts) {
    const worker = randomInt(2 ** 31 - 1);
    this.#tools = tools;
    this.#count = count;
    this.#lanes = new Map(Object.entries(lanes).map(([name, lane]) => [name, new RunningLane(lane)]));
    this.#queue = new Queue(connectionString, worker, queueConnections);
    const { realClock, log } = tools;
    this.#heart = new Heart({ connectionString, worker, calendar, realClock, log, onNews: () => this.#look() });
  }

  stateOf(lane: string): LaneState {
    return this.#lanes.get(lane)!.state;
  }
  get silentMs(): number {
    return this.#heart.silentMs;
  }
  get ended(): Promise<void> {
    return this.#heart.ended;
  }

  async stop(patienceMs: number): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#poll);
    await within(patienceMs, Promise.all(this.#atWork.values()));
    // jobs still running lose their lock with the heart, and the next worker runs them again
    this.#heart.stop();
    await within(goodbyeMs, this.#queue.close());
  }

  /** Takes as many jobs as there are free slots; if called again in the meantime, it looks once more. */
  #look(): void {
    this.#again = true;
    if (!this.#taking) void this.#takeAll();
  }

  async #takeAll(): Promise<void> {
    this.#taking = true;
    try {
      while (this.#again && !this.#stopped) {
        this.#again = false;
        await this.#checkWhatIsOurs();
        const free = new Map([...this.#lanes].map(([name, { free: slots }]) => [name, slots] as const).filter(([, slots]) => slots > 0));
        if (free.size === 0) return;
        for (const job of await this.#queue.take(free)) this.#begin(job);
      }
    } catch (error) {
      // another look follows soon
      this.#inDoubt = true;
      this.#tools.log.info({ reason: reasonOf(error) }, 'the queue does not answer');
    } finally {
      this.#taking = false;
    }
  }

  async #checkWhatIsOurs(): Promise<void> {
    if (!this.#inDoubt && performance.now() - this.#checkedAt < checkMs) return;
    await this.#queue.takeBack(this.#atWork.keys(), this.#inDoubt ? 0 : lostAfterMs);
    this.#inDoubt = false;
    this.#checkedAt = performance.now();
  }

  #begin(job: TakenJob): void {
    const lane = this.#lanes.get(job.name)!;
    lane.move(1);
    const work = this.#work(job, lane).finally(() => {
      lane.move(-1);
      this.#atWork.delete(job.id);
      this.#look();
    });
    this.#atWork.set(job.id, work);
  }

  async #work(job: TakenJob, running: RunningLane): Promise<void> {
    const { lane } = running;
    try {
      await lane.work(job.payload, this.#tools);
    } catch (error) {
      if (error instanceof PayloadRefused) return this.#setAside(job, error);
      const isAway = lane.isAway?.(error) ?? false;
      this.#count(job.name, isAway ? 'away' : 'failed');
      if (isAway) this.#rest(running, job.name, error);
      else this.#sayFailed(job, error);
      const pauseMs = isAway ? 0 : error instanceof TryLater ? error.pauseMs : pauseAfter(lane, job.attempts);
      await this.#tell(() => this.#queue.putBack(job, pauseMs, reasonOf(error)));
      setTimeout(() => this.#look(), pauseMs).unref();
      return;
    }
    running.away = 0;
    this.#count(job.name, 'done');
    await this.#tell(() => this.#queue.finish(job));
  }

  async #setAside(job: TakenJob, { message }: PayloadRefused): Promise<void> {
    this.#count(job.name, 'refused');
    this.#tools.log.error({ job: job.name, id: job.id, reason: message }, 'a job was set aside');
    await this.#tell(() => this.#queue.setAside(job, message));
  }

  /** Reports the outcome of a job until the queue has accepted it. */
  async #tell(say: () => Promise<void>): Promise<void> {
    for (;;) {
      try {
        return await say();
      } catch (error) {
        if (!isOutage(error)) this.#tools.log.error({ reason: reasonOf(error) }, 'the queue does not accept the outcome of a job');
        if (this.#stopped) return;
        await sleep(againMs);
      }
    }
  }

  #sayFailed({ name, attempts, payload }: TakenJob, error: unknown): void {
    const { requestId, tenantId } = payload as Partial<Orderer>;
    const line = { job: name, attempts, requestId, tenantId, reason: reasonOf(error) };
    this.#tools.log[attempts === 1 ? 'warn' : 'info'](line, 'a job failed and will be retried');
  }

  #rest(running: RunningLane, name: string, error: unknown): void {
    if (running.isResting) return;
    running.isResting = true;
    running.away++;
    // logged once, however long it lasts
    if (running.away === 1) this.#tools.log.warn({ job: name, reason: reasonAway(error) }, 'jobs wait: a dependency is down');
    setTimeout(
      () => {
        running.isResting = false;
        this.#look();
      },
      pauseAfter(running.lane, running.away),
    ).unref();
  }
}
