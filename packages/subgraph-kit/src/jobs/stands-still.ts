/** A lane with nothing at work takes a due job within milliseconds; after so long it never will. */
const longestWaitMs = 10_000;

/**
 * Whether a lane stands still: a job of it is due, and nothing of it has moved for as long as a job may take (or, with nothing at work,
 * for 10 s). A lane that is merely slow moves.
 */
export function standsStill(facts: {
  /** For how long its oldest due job has been waiting. */
  readonly waitedMs: number;
  /** For how long the database has been there without a break: after an outage everything is old. */
  readonly watchedMs: number;
  /** Since a job of it was last taken or left. */
  readonly idleMs: number;
  /** Jobs at work. */
  readonly busy: number;
  /** A job that takes longer hangs. */
  readonly longestWorkMs: number;
}): boolean {
  const limit = facts.busy > 0 ? facts.longestWorkMs : longestWaitMs;
  return Math.min(facts.waitedMs, facts.watchedMs, facts.idleMs) >= limit;
}
