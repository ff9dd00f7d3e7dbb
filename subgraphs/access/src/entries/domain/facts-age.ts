import type { EntryFacts } from './entry-facts.ts';
import type { Trace } from './trace.ts';

/**
 * From when on facts may be stale, in seconds since their owners last gave a sign of life. They give one each second, and what they tell
 * arrives within two while both sides live; ten leave room for a restart of an owner, so that the mark means something when it stands.
 */
export const FACTS_STALE_AFTER_SECONDS = 10;

/** Whether a contract may have ended, or somebody been stopped, without these facts saying so. */
export function isStale({ factsAge }: Pick<EntryFacts, 'factsAge'>): boolean {
  return factsAge > FACTS_STALE_AFTER_SECONDS;
}

/** Whether the facts are older than the device may decide by: 15 minutes unless its setting says otherwise. Fresh ones leave no step. */
export function areFactsTooOld(facts: EntryFacts, trace: Trace): boolean {
  if (!isStale(facts)) return false;
  const { factsAge: age, decidesAloneMinutes: minutes } = facts;
  const held = age <= minutes * 60;
  trace.push({ rule: 'FACTS_RECENT', held, age, minutes });
  return !held;
}
