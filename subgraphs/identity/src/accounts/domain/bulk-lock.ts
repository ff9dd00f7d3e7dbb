/** What stands of one account that is to be locked or unlocked together with others. */
export interface LockFacts {
  readonly locked: boolean;
  readonly version: number;
}

export type LockOutcome = 'CHANGED' | 'ALREADY' | 'VERSION_CONFLICT' | 'UNKNOWN';

/**
 * What becomes of one of several people (`T-53`): each is judged alone, and nobody else is looked at (`T-54`). Whoever stands as asked
 * already is left alone, also when the list that was looked at is old.
 */
export function decideLock(account: LockFacts | null, expectedVersion: number, lock: boolean): LockOutcome {
  if (!account) return 'UNKNOWN';
  if (account.locked === lock) return 'ALREADY';
  return account.version === expectedVersion ? 'CHANGED' : 'VERSION_CONFLICT';
}
