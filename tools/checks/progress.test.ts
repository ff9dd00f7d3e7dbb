import { describe, expect, it } from 'vitest';
import { add, succeeded, summary } from './progress.ts';

describe('the summary of a test run', () => {
  it('mentions skipped tests only when there are any', () => {
    expect(summary({ passed: 2, failed: 0, skipped: 0 })).toBe('2 passed, 0 failed');
    expect(summary(add({ passed: 1, failed: 1, skipped: 0 }, { passed: 0, failed: 0, skipped: 3 }))).toBe('1 passed, 1 failed, 3 skipped');
  });

  it('is a success only when something ran and nothing failed', () => {
    expect(succeeded({ passed: 1, failed: 0, skipped: 1 })).toBe(true);
    expect(succeeded({ passed: 1, failed: 1, skipped: 0 })).toBe(false);
    expect(succeeded({ passed: 0, failed: 0, skipped: 4 })).toBe(false);
  });
});
