import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseRefused } from './database-refused.ts';
import { isLockTimeout, isOutage } from './outage.ts';

/** How long a start waits for PostgreSQL: longer than a server needs to come back. */
const startPatienceMs = 60_000;
const pauseMs = 300;

/**
 * Does what a start needs of its database, and retries while that is unavailable or starting up. `work` is safe to repeat.
 *
 * @throws DatabaseRefused after `patienceMs`; any other error of `work` at once.
 */
export async function waitForDatabase<T>(
  { whose, log, patienceMs = startPatienceMs }: { whose: string; log: { warn(message: string): void }; patienceMs?: number },
  work: () => Promise<T>,
): Promise<T> {
  const began = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error) && !isLockTimeout(error)) throw error;
      if (performance.now() - began > patienceMs) {
        throw new DatabaseRefused(`the database of ${whose} has not answered for ${Math.round(patienceMs / 1000)} s.`, { cause: error });
      }
      if (attempt === 1) log.warn(`${whose} is waiting for its database, at most ${Math.round(patienceMs / 1000)} s`);
      await sleep(pauseMs);
    }
  }
}
