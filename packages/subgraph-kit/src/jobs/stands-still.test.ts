import { describe, expect, it } from 'vitest';
import { standsStill } from './stands-still.ts';

describe('a queue', () => {
  it.each([
    ['is young', { waitedMs: 9_999, idleMs: 60_000, busy: 0 }, false],
    ['waits with nothing at work', { waitedMs: 10_000, idleMs: 10_000, busy: 0 }, true],
    ['is long and moves', { waitedMs: 600_000, idleMs: 900, busy: 0 }, false],
    ['waits behind jobs that take their time', { waitedMs: 59_999, idleMs: 59_999, busy: 4 }, false],
    ['waits behind jobs that hang', { waitedMs: 60_000, idleMs: 60_000, busy: 4 }, true],
    ['is old but was looked at a moment ago', { waitedMs: 600_000, idleMs: 59_999, busy: 1 }, false],
  ])('that %s: %o stands still: %s', (_, facts, still) => {
    expect(standsStill({ ...facts, watchedMs: 3_600_000, longestWorkMs: 60_000 })).toBe(still);
  });

  it('gets a fresh start after the database was away', () => {
    const old = { waitedMs: 600_000, idleMs: 600_000, busy: 0, longestWorkMs: 60_000 };
    expect(standsStill({ ...old, watchedMs: 9_999 })).toBe(false);
    expect(standsStill({ ...old, watchedMs: 10_000 })).toBe(true);
  });
});
