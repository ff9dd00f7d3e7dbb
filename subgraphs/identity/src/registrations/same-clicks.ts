import { createHmac, randomBytes } from 'node:crypto';

/** Distinguishes passwords in memory without storing any; a different key in each process. */
const key = randomBytes(32);
/** How long a successful click is remembered: people click twice, and again while they wait. */
const keptMs = 60_000;
const mostKept = 1_000;

const clicks = new Map<string, Promise<unknown>>();

/**
 * Runs the work of a click once for all clicks of this process with the same facts and the same password: clicks that arrive meanwhile wait
 * for it, and those of the next minute get its answer when `isKept` says so. Hashing a password is expensive, and people who wait too long
 * click again; without this, abandoned clicks would delay the ones that still matter.
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
