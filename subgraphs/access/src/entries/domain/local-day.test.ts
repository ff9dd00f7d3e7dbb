import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate, localDay, sameWeekdayBefore } from './local-day.ts';

describe('a day at a location', () => {
  it.each([
    ['Asia/Tokyo', '2026-11-19', '2026-11-18T15:00:00Z', 24],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00Z', 23],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00Z', 25],
    // midnight does not exist: the clock goes from 23:59 to 1:00
    ['America/Havana', '2026-03-08', '2026-03-08T05:00:00Z', 23],
    // midnight occurs twice: 1:00 becomes 0:00 again
    ['America/Havana', '2026-11-01', '2026-11-01T04:00:00Z', 25],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00Z', 24.5],
  ])('%s, %s', (zone, date, from, hours) => {
    const day = localDay(date, zone);
    expect(day.from.toString()).toBe(from);
    expect(day.until.since(day.from).total('hours')).toBe(hours);
  });

  it('contains exactly the instants with its date', () => {
    const zones = fc.constantFrom('Asia/Tokyo', 'Europe/Berlin', 'America/Havana', 'Australia/Lord_Howe', 'America/New_York');
    const minutes = fc.integer({ min: 0, max: 366 * 24 * 60 });
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const at = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ minutes: minute });
        const day = localDay(localDate(at, zone), zone);
        expect(Temporal.Instant.compare(day.from, at)).toBeLessThanOrEqual(0);
        expect(Temporal.Instant.compare(at, day.until)).toBe(-1);
      }),
    );
  });

  it('is compared with the same weekday of four weeks', () => {
    expect(sameWeekdayBefore('2026-11-19')).toEqual(['2026-11-12', '2026-11-05', '2026-10-29', '2026-10-22']);
  });
});
