import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursChart } from './hours-chart.ts';

const day = (changes: Record<number, { entries?: number; refusals?: number; usual?: number | null }>) =>
  Array.from({ length: 24 }, (_, hour) => ({ hour, entries: 0, refusals: 0, usual: null, ...changes[hour] }));

describe('bars by hour', () => {
  it('show the hours of an ordinary day even when nothing happened', () => {
    const { hours, top } = hoursChart(day({}));
    expect([hours[0]?.hour, hours.at(-1)?.hour, top]).toEqual([6, 22, 2]);
  });

  it('extend to events at night', () => {
    const { hours } = hoursChart(day({ 1: { refusals: 1 }, 23: { usual: 0.5 } }));
    expect([hours[0]?.hour, hours.at(-1)?.hour]).toEqual([1, 23]);
  });

  it.each([
    [48, 60],
    [40, 40],
    [7, 10],
    [3, 4],
  ])('%i entries fit under %i', (entries, top) => {
    expect(hoursChart(day({ 9: { entries } }))).toMatchObject({ top, lines: [0, top / 2, top] });
  });

  it('fit everything, averages included', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(30), fc.nat(400), (entries, refusals, usual) => {
        expect(hoursChart(day({ 9: { entries, refusals, usual } })).top).toBeGreaterThanOrEqual(Math.max(entries + refusals, usual));
      }),
    );
  });
});
