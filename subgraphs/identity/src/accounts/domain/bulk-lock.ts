/** The facts about one account in a bulk lock or unlock. */
export interface LockFacts {
  readonly locked: boolean;
  readonly version: number;
}

export type LockOutcome = 'CHANGED' | 'ALREADY' | 'VERSION_CONFLICT' | 'UNKNOWN';

/**
 * The outcome for one of several people (`T-53`): each is judged independently of the others (`T-54`). A person already in the requested
 * state is left alone, even when the list on screen is outdated.
 */
export function decideLock(account: LockFacts | null, expectedVersion: number, lock: boolean): LockOutcome {
  if (!account) return 'UNKNOWN';
  if (account.locked === lock) return 'ALREADY';
  return account.version === expectedVersion ? 'CHANGED' : 'VERSION_CONFLICT';
}
