import secondOpinion from 'japanese-holidays';
import { describe, expect, it } from 'vitest';
import { holidayCalendar } from './domain/holiday-calendar.ts';
import { HOLIDAYS_KNOWN_UNTIL, JAPANESE_HOLIDAYS } from './japanese-holidays.ts';

describe('holidays of Japan', () => {
  it('F-H-19: the holidays of 2026', () => {
    const of2026 = [...JAPANESE_HOLIDAYS].filter((date) => date.startsWith('2026-')).map((date) => date.slice(5));
    expect(of2026).toEqual([
      '01-01',
      '01-12',
      '02-11',
      '02-23',
      '03-20',
      '04-29',
      '05-03',
      '05-04',
      '05-05',
      '05-06',
      '07-20',
      '08-11',
      '09-21',
      '09-22',
      '09-23',
      '10-12',
      '11-03',
      '11-23',
    ]);
  });

  it('agree with a second package, year by year to the last one known', () => {
    for (let year = 1990; year <= Number(HOLIDAYS_KNOWN_UNTIL.slice(0, 4)); year++) {
      const second = secondOpinion
        .getHolidaysOf(year, true)
        .map(({ month, date }) => Temporal.PlainDate.from({ year, month, day: date }).toString());
      expect([...JAPANESE_HOLIDAYS].filter((date) => date.startsWith(`${year}-`))).toEqual([...new Set(second)].sort());
    }
  });

  it('are combined with own closing days', () => {
    const calendar = holidayCalendar(JAPANESE_HOLIDAYS, new Set(['2026-12-29']));
    expect(['2026-12-29', '2026-01-01', '2026-12-28'].map((date) => calendar.has(date))).toEqual([true, true, false]);
  });
});
