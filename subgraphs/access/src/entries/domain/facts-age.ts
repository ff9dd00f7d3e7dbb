import type { EntryFacts } from './entry-facts.ts';
import type { Trace } from './trace.ts';

/**
 * Age in seconds from which facts may be stale, since the last sign of life of their owners. Owners send one each second, and their events
 * arrive within two while both sides are alive; ten allow for a restart of an owner, so that the mark is meaningful.
 */
export const FACTS_STALE_AFTER_SECONDS = 10;

/** Whether a contract may have ended, or a person been stopped, without these facts showing it. */
export function isStale({ factsAge }: Pick<EntryFacts, 'factsAge'>): boolean {
  return factsAge > FACTS_STALE_AFTER_SECONDS;
}

/** Whether the facts are older than the device may use: 15 minutes by default. Fresh ones add no step. */
export function areFactsTooOld(facts: EntryFacts, trace: Trace): boolean {
  if (!isStale(facts)) return false;
  const { factsAge: age, decidesAloneMinutes: minutes } = facts;
  const held = age <= minutes * 60;
  trace.push({ rule: 'FACTS_RECENT', held, age, minutes });
  return !held;
}
