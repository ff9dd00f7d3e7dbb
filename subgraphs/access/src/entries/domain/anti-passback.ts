import type { EntryFacts } from './entry-facts.ts';
import type { Moment } from './moment.ts';
import type { Trace } from './trace.ts';

/** A missing exit blocks entry for this long, so that a person who left through a door held open can enter again the next day. */
export const FORGOTTEN_EXIT_HOURS = 12;
const FORGOTTEN_EXIT_MS = FORGOTTEN_EXIT_HOURS * 3_600_000;

/**
 * Anti-passback: where the location requires it, nobody enters a second time without an exit in between, so that a shared code opens
 * nothing. When off, it adds no step.
 */
export function isAlreadyInside(facts: EntryFacts, now: Moment, trace: Trace): boolean {
  if (!facts.antiPassback) return false;
  const until = insideUntil(facts);
  const held = until === null || now.epochMs >= until;
  trace.push({ rule: 'NOT_INSIDE', held, since: facts.insideSince?.toString() ?? null });
  return !held;
}

/** When an entry without an exit stops counting, in epoch milliseconds; null when nobody is inside. */
export function insideUntil({ insideSince }: Pick<EntryFacts, 'insideSince'>): number | null {
  return insideSince && insideSince.epochMilliseconds + FORGOTTEN_EXIT_MS;
}
