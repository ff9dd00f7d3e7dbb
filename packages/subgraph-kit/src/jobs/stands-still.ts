/** An idle lane takes a due job within milliseconds; after this long it never will. */
const longestWaitMs = 10_000;

/**
 * Whether a lane stands still: one of its jobs is due, and nothing in it has moved for as long as a job may take (or, with nothing running,
 * for 10 s). A slow lane still moves.
 */
export function standsStill(facts: {
  /** How long its oldest due job has been waiting. */
  readonly waitedMs: number;
  /** How long the database has been available without a break: after an outage everything is old. */
  readonly watchedMs: number;
  /** Time since one of its jobs was last taken or finished. */
  readonly idleMs: number;
  /** Running jobs. */
  readonly busy: number;
  /** A job that takes longer hangs. */
  readonly longestWorkMs: number;
}): boolean {
  const limit = facts.busy > 0 ? facts.longestWorkMs : longestWaitMs;
  return Math.min(facts.waitedMs, facts.watchedMs, facts.idleMs) >= limit;
}
