import { describe, expect, it } from 'vitest';
import { decideLock, type LockFacts, type LockOutcome } from './bulk-lock.ts';

describe('locking several people (T-53, T-54)', () => {
  const free = { locked: false, version: 3 };
  const locked = { locked: true, version: 3 };
  it.each<[what: string, account: LockFacts | null, version: number, lock: boolean, outcome: LockOutcome]>([
    ['locks an unlocked person', free, 3, true, 'CHANGED'],
    ['unlocks a locked person', locked, 3, false, 'CHANGED'],
    ['leaves a locked person locked', locked, 3, true, 'ALREADY'],
    ['leaves an unlocked person unlocked', free, 3, false, 'ALREADY'],
    ['accepts an outdated list where nothing has to change', locked, 2, true, 'ALREADY'],
    ['changes nobody whom somebody else has changed', free, 2, true, 'VERSION_CONFLICT'],
    ['nor unlocks them', locked, 4, false, 'VERSION_CONFLICT'],
    ['reports a missing person', null, 3, true, 'UNKNOWN'],
  ])('%s', (_, account, version, lock, outcome) => {
    expect(decideLock(account, version, lock)).toBe(outcome);
  });
});
