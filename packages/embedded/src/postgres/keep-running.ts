import type { Log } from '../log.ts';
import { isPostmasterOf } from './postmaster-pid.ts';
import type { Placement } from './placement.ts';
import { startServer } from './start-server.ts';
import type { RunningServer, WantedServer } from './start-server.ts';

/** Interval between checks of the server. Milliseconds. */
const INTERVAL = 250;
/** Pause between attempts to restart it: 0.25 s, doubled up to this. Milliseconds. */
const LONGEST_WAIT = 4_000;

export type Watch = {
  /** The server as it runs now: a restart changes its pid, never its port. */
  current(): RunningServer;
  stop(): Promise<void>;
};

export type UnexpectedExit = { pid: number; restart: 'succeeded' | 'failed' };

/**
 * Restarts the server on the same port when it ends without having been asked to, so that clients find it again.
 * `stop()` ends the watch and waits for an attempt in progress.
 */
export function keepRunning(
  placement: Placement,
  wanted: WantedServer,
  first: RunningServer,
  options: { log: Log; onUnexpectedExit?: ((exit: UnexpectedExit) => void) | undefined },
): Watch {
  let current = first;
  const stopped = new AbortController();
  let timer: NodeJS.Timeout;
  let looking: Promise<void> = Promise.resolve();
  let wait = INTERVAL;

  const look = async (): Promise<void> => {
    if (await isPostmasterOf(placement.cluster, current.pid)) {
      wait = INTERVAL;
      return;
    }
    if (stopped.signal.aborted) return;
    const { pid } = current;
    options.log.warn(`PostgreSQL (pid ${pid}) ended unexpectedly; restarting it`);
    try {
      current = await startServer(placement, { ...wanted, port: first.port, samePort: true }, options.log, stopped.signal);
      wait = INTERVAL;
      options.log.info(`PostgreSQL is back on port ${current.port} (pid ${current.pid})`);
      options.onUnexpectedExit?.({ pid, restart: 'succeeded' });
    } catch (error) {
      if (stopped.signal.aborted) return;
      wait = Math.min(wait * 2, LONGEST_WAIT);
      options.log.warn(`${(error as Error).message}\nNext attempt in ${wait / 1000} s`);
      options.onUnexpectedExit?.({ pid, restart: 'failed' });
    }
  };
  const schedule = (): void => {
    if (stopped.signal.aborted) return;
    timer = setTimeout(() => {
      looking = look().finally(schedule);
    }, wait).unref();
  };
  schedule();

  return {
    current: () => current,
    async stop() {
      stopped.abort();
      clearTimeout(timer);
      await looking;
    },
  };
}
