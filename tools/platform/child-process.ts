import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '@monban/process-kit';

/** Pause between the end of a process and its next start: the first, doubled up to the longest. Milliseconds. */
const FIRST_WAIT = 200;
const LONGEST_WAIT = 5_000;
/** A process that ran this long was up; it restarts at once. Milliseconds. */
const CAME_UP = 30_000;

/** A process of this start: restarts when it ends, and ends with us (`runProcess`). */
export interface Child {
  /** The current process. */
  readonly process: ChildProcess;
  /** Messages to its starter over the IPC channel; the first `told` receives them. */
  told<T>(read: (message: unknown) => T | undefined): Promise<T>;
  /** Rejects when the process ends before `isUp` was called. */
  readonly failed: Promise<never>;
  /** From now on its end does not count as a failure of the start. */
  isUp(): void;
  /** Asks it to end at once, and kills it after `ms`. */
  stop(ms: number): Promise<void>;
}

export function startChild(facts: {
  name: string;
  file: string;
  cwd: string;
  /** Its complete environment, built anew for each start. */
  environment: () => Record<string, string>;
  warn: (message: string) => void;
}): Child {
  const { name, file, cwd, environment, warn } = facts;
  const failure = Promise.withResolvers<never>();
  // callers that do not await this learn of it through the exit
  failure.promise.catch(() => undefined);
  const hearers = new Set<(message: unknown) => void>();
  let isStopping = false;
  let isUp = false;
  let wait = FIRST_WAIT;
  let current: ChildProcess;

  const run = (): void => {
    const began = performance.now();
    let reason = 'it ended before it was ready';
    current = spawn(process.execPath, [file], { cwd, env: environment(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    current.on('message', (message) => {
      const { cannotStart } = message as { cannotStart?: string };
      if (cannotStart) reason = cannotStart;
      for (const hear of hearers) hear(message);
    });
    current.on('error', (error) => warn(`${name}: ${error.message}`));
    current.once('exit', () => {
      if (isStopping) return;
      if (!isUp) failure.reject(new CannotStart('SERVICE_ENDED', reason.replace(/^(.+?) cannot start: /, '$1: ')));
      if (performance.now() - began > CAME_UP) wait = FIRST_WAIT;
      warn(`${name} ended and is being restarted`);
      void sleep(wait).then(() => (isStopping ? undefined : run()));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };
  run();

  return {
    get process() {
      return current;
    },
    told: (read) =>
      new Promise((resolve) => {
        const hear = (message: unknown): void => {
          const value = read(message);
          if (value === undefined) return;
          hearers.delete(hear);
          resolve(value);
        };
        hearers.add(hear);
      }),
    failed: failure.promise,
    isUp() {
      isUp = true;
    },
    async stop(ms) {
      isStopping = true;
      if (current.exitCode !== null || current.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => current.once('exit', () => resolve()));
      current.kill('SIGINT');
      const force = setTimeout(() => {
        warn(`${name} did not stop within ${ms / 1_000} s and was ended`);
        current.kill('SIGKILL');
      }, ms);
      await ended;
      clearTimeout(force);
    },
  };
}
