import { describe, expect, it } from 'vitest';
import { dayBeside } from './day-beside.ts';

describe('the neighbouring day', () => {
  it.each([
    ['2026-11-19', 1, '2026-11-20'],
    ['2026-11-01', -1, '2026-10-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i is %s', (day, days, beside) => {
    expect(dayBeside(day, days)).toBe(beside);
  });
});
