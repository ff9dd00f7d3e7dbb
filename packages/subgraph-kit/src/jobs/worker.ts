import { setTimeout as sleep } from 'node:timers/promises';
import { calendarOf } from './calendar.ts';
import type { CountJob } from './job-metrics.ts';
import type { CronJob, JobTools, Lanes } from './jobs.ts';
import { oldestDueSql } from './queue.ts';
import { QueueRunner, type Runner, type RunnerFacts } from './runner.ts';
import { standsStill } from './stands-still.ts';

export interface Worker {
  /** Why the queue is not being worked, in a few words; null when it is. */
  problem(): string | null;
  /** Takes no new jobs, waits for running ones, and releases the database. */
  stop(): Promise<void>;
}

export interface WorkerFacts {
  readonly connectionString: string;
  readonly lanes: Lanes;
  readonly crons: readonly CronJob[];
  readonly tools: JobTools;
  readonly count: CountJob;
  /** Creates the runner; tests of its death replace it. */
  readonly newRunner?: (facts: RunnerFacts) => Runner;
  readonly watchMs?: number;
}

const usualWatchMs = 2_000;
/** A heart that has been silent for longer counts as stopped. */
const silenceMs = 3_000;
const restartPauseMs = 200;
/** How long running jobs have to finish when the service stops. */
const stopPatienceMs = 8_000;

/**
 * Works the subgraph's queue and supervises the work: replaces a runner that ended, or that leaves a due job waiting although nothing
 * moves. The supervision uses the subgraph's own pool, so that it notices a queue whose connections are frozen.
 */
export function startWorker({ connectionString, lanes, crons, tools, count, newRunner, watchMs }: WorkerFacts): Worker {
  const { database, log } = tools;
  const facts: RunnerFacts = { connectionString, lanes, tools, count, calendar: calendarOf(crons) };
  const make = newRunner ?? ((given: RunnerFacts) => new QueueRunner(given));
  const stopped = new AbortController();
  let standing: readonly string[] = [];
  let isDead = false;
  let runner = start();

  function start(): Runner {
    const started = make(facts);
    const onEnd = (): void => {
      if (stopped.signal.aborted || runner !== started) return;
      isDead = true;
      log.error('the job worker died and is being restarted');
      setTimeout(() => {
        if (!stopped.signal.aborted && runner === started) replace();
      }, restartPauseMs).unref();
    };
    started.ended.then(onEnd, onEnd);
    return started;
  }

  function replace(): void {
    const old = runner;
    runner = start();
    isDead = false;
    void old.stop(0).catch(() => undefined);
  }

  async function watch(): Promise<void> {
    let thereSince: number | null = null;
    while (!stopped.signal.aborted) {
      await sleep(watchMs ?? usualWatchMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      const due = await database.call<{ name: string; waitedMs: number }>(oldestDueSql, [Object.keys(lanes)]).catch(() => null);
      // other checks report an unavailable database
      thereSince = due === null ? null : (thereSince ?? performance.now());
      if (due === null || thereSince === null) continue;
      const watchedMs = performance.now() - thereSince;
      standing = due
        .filter(({ name, waitedMs }) =>
          standsStill({ ...runner.stateOf(name), waitedMs, watchedMs, longestWorkMs: lanes[name]!.longestWorkMs }),
        )
        .map(({ name }) => name);
      if (standing.length === 0) continue;
      log.error({ jobs: standing }, 'the job queue stood still and its worker is being restarted');
      replace();
    }
  }
  void watch();

  return {
    problem() {
      if (isDead) return 'the job worker is dead';
      if (standing.length > 0) return `jobs wait: ${standing.join(', ')}`;
      return runner.silentMs > silenceMs ? 'the job worker cannot reach the database' : null;
    },
    async stop() {
      stopped.abort();
      await runner.stop(stopPatienceMs);
    },
  };
}
