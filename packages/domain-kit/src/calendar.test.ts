import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfEpochDay, epochDayOf, firstOfNextMonth, isIsoDate, isTimeZone, monthOf, wholeMonthsBetween } from './calendar.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
const anyDate = fc.integer({ min: epochDayOf(date('1990-01-01')), max: epochDayOf(date('2110-12-31')) }).map(dateOfEpochDay);

it.each(['2026-01-01', '2028-02-29', '0001-12-31', '9999-12-31'])('%s is a date', (text) => expect(isIsoDate(text)).toBe(true));
it.each([
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-1-1',
  '20260101',
  '2026-01-01T00:00',
  '+002026-01-01',
  '12026-01-01',
  '2026-01-011',
  '',
])('%s is not a date', (text) => expect(isIsoDate(text)).toBe(false));
it.each([
  ['Asia/Tokyo', true],
  ['UTC', true],
  ['Asia/Edo', false],
  ['', false],
])('time zone %s: %s', (text, is) => expect(isTimeZone(text)).toBe(is));

it('epoch days go there and back, one by one', () => {
  expect(epochDayOf(date('1970-01-01'))).toBe(0);
  expect(dateOfEpochDay(-1).toString()).toBe('1969-12-31');
  fc.assert(
    fc.property(anyDate, (day) => {
      expect(dateOfEpochDay(epochDayOf(day)).equals(day)).toBe(true);
      expect(epochDayOf(day.add({ days: 1 }))).toBe(epochDayOf(day) + 1);
    }),
  );
});

describe('whole months', () => {
  it.each([
    ['2025-01-31', '2025-02-28', 1],
    ['2025-01-31', '2025-02-27', 0],
    ['2024-01-31', '2024-02-29', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-02-29', '2025-02-28', 12],
    ['2024-02-29', '2028-02-29', 48],
    ['2025-06-15', '2026-01-01', 6],
    ['2025-03-10', '2025-03-10', 0],
    ['2025-03-10', '2025-03-09', -1],
  ])('%s to %s: %d', (from, to, months) => {
    expect(wholeMonthsBetween(date(from), date(to))).toBe(months);
  });
  it('is the largest number of months that fits', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        const months = wholeMonthsBetween(from, to);
        expect(Temporal.PlainDate.compare(from.add({ months }), to)).toBeLessThanOrEqual(0);
        expect(Temporal.PlainDate.compare(from.add({ months: months + 1 }), to)).toBe(1);
      }),
    );
  });
});

it('the next 1st and the month of a date', () => {
  expect(firstOfNextMonth(date('2026-12-31')).toString()).toBe('2027-01-01');
  expect(firstOfNextMonth(date('2026-01-01')).toString()).toBe('2026-02-01');
  expect(monthOf('2026-05-31')).toBe('2026-05');
});
