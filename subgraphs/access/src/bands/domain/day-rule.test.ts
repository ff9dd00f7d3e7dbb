import { epochDayOf } from '@monban/domain-kit';
import { describe, expect, it } from 'vitest';
import { EVERY_DAY, WEEKEND, WORKING_DAYS } from '../../entries/testing/sample-facts.ts';
import { fitsByDay, weekdayOf, type BusinessDate, type HolidayRule } from './day-rule.ts';

const HOLIDAYS_2026 = ['2026-05-03', '2026-05-04', '2026-05-06', '2026-05-16', '2026-09-22'];

function on(date: string): BusinessDate {
  return { date, weekday: weekdayOf(epochDayOf(Temporal.PlainDate.from(date))), holiday: HOLIDAYS_2026.includes(date) };
}

describe('P-H-01: days ticked × holiday rule (requirements 4.8)', () => {
  const RULES: readonly HolidayRule[] = ['NONE', 'ALL', 'WEEKEND_ONLY', 'WEEKDAY_ONLY'];
  it.each([
    ['2026-05-03', 'Sunday, holiday', WORKING_DAYS, [false, true, false, false]],
    ['2026-05-03', 'Sunday, holiday', WEEKEND, [false, true, true, false]],
    ['2026-05-04', 'Monday, holiday', WORKING_DAYS, [false, true, false, true]],
    ['2026-05-04', 'Monday, holiday', WEEKEND, [false, true, false, false]],
    ['2026-05-06', 'Wednesday, substitute holiday', WORKING_DAYS, [false, true, false, true]],
    ['2026-09-22', "Tuesday, citizens' holiday", WORKING_DAYS, [false, true, false, true]],
    ['2026-05-07', 'Thursday, no holiday', WORKING_DAYS, [true, true, true, true]],
    ['2026-05-09', 'Saturday, no holiday', WEEKEND, [true, true, true, true]],
    ['2026-05-09', 'Saturday, no holiday', WORKING_DAYS, [false, false, false, false]],
    ['2026-05-03', 'Sunday, holiday', [], [false, true, false, false]],
    ['2026-05-03', 'Sunday, holiday', EVERY_DAY, [false, true, true, false]],
    ['2026-05-16', 'Saturday, own closing day', EVERY_DAY, [false, true, true, false]],
    ['2026-05-04', 'Monday, holiday', EVERY_DAY, [false, true, false, true]],
  ] as const)('%s (%s), ticked %j', (date, _what, days, expected) => {
    expect(RULES.map((holidayRule) => fitsByDay({ days, holidayRule }, on(date)))).toEqual(expected);
  });
});

it.each([
  ['1970-01-01', 'THU'],
  ['1969-12-31', 'WED'],
  ['1969-12-22', 'MON'],
  ['2026-11-23', 'MON'],
  ['2028-02-29', 'TUE'],
] as const)('%s is a %s', (date, weekday) => {
  expect(weekdayOf(epochDayOf(Temporal.PlainDate.from(date)))).toBe(weekday);
});
