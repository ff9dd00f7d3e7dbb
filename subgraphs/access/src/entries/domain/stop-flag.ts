import type { EntryFacts } from './entry-facts.ts';
import type { Trace } from './trace.ts';

export type StopCode = 'ENTRY_STOPPED_PROFILE' | 'ENTRY_STOPPED_IDENTITY';

/** The stop flag that is set, the profile's first (H-59…H-62, H-70, H-71). A user lock is a separate switch (P-X-04). */
export function stopFlag(stop: EntryFacts['stop'], trace: Trace): StopCode | null {
  trace.push({ rule: 'PROFILE_NOT_STOPPED', held: !stop.profile });
  if (stop.profile) return 'ENTRY_STOPPED_PROFILE';
  trace.push({ rule: 'IDENTITY_NOT_STOPPED', held: !stop.identity });
  return stop.identity ? 'ENTRY_STOPPED_IDENTITY' : null;
}
