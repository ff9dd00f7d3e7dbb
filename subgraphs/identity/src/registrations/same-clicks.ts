import { createHmac, randomBytes } from 'node:crypto';

/** Tells passwords apart in memory without keeping any; another key in each process. */
const key = randomBytes(32);
/** How long a click that went through is remembered: people click twice, and again while they wait. */
const keptMs = 60_000;
const mostKept = 1_000;

const clicks = new Map<string, Promise<unknown>>();

/**
 * Does the work of a click once for all clicks of this process with the same facts and the same password: those that come while it goes
 * on wait for it, and those of the next minute take its answer when `isKept` says so. Hashing a password is dear, and whoever is not
 * answered in time clicks again: without this, clicks that nobody waits for any more hold up those that somebody does.
 */
export function oncePerPassword<T>(
  facts: readonly string[],
  password: string,
  work: () => Promise<T>,
  isKept: (answer: T) => boolean,
): Promise<T> {
  const click = createHmac('sha256', key)
    .update(JSON.stringify([...facts, password.normalize('NFKC')]))
    .digest('base64url');
  const known = clicks.get(click) as Promise<T> | undefined;
  if (known) return known;
  const forget = (): void => void clicks.delete(click);
  const doing = work().then(
    (answer) => {
      if (isKept(answer) && clicks.size <= mostKept) setTimeout(forget, keptMs).unref();
      else forget();
      return answer;
    },
    (error: unknown) => {
      forget();
      throw error;
    },
  );
  clicks.set(click, doing);
  return doing;
}
