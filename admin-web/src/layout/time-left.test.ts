import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

const now = Date.parse('2026-11-19T16:20:00Z');

describe('remaining time of a confirmation mail (P-T-07)', () => {
  it.each([
    ['2026-11-20T16:20:00Z', { value: 24, unit: 'hours' }],
    ['2026-11-20T13:50:00Z', { value: 21, unit: 'hours' }],
    ['2026-11-19T17:20:00Z', { value: 1, unit: 'hours' }],
    ['2026-11-19T17:19:00Z', { value: 59, unit: 'minutes' }],
    ['2026-11-19T16:20:01Z', { value: 1, unit: 'minutes' }],
    ['2026-11-19T16:20:00Z', null],
    ['2026-11-17T10:00:00Z', null],
  ])('until %s', (until, expected) => {
    expect(timeLeft(until, now)).toEqual(expected);
  });
});
