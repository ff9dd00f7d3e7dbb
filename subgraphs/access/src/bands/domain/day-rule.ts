import type { EpochDay, IsoDate } from '@monban/domain-kit';

/** Monday first, as on the admin screen and in keys. */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What applies on a holiday; on every other day only the ticked weekdays decide (P-H-01). */
export const HOLIDAY_RULES = ['NONE', 'ALL', 'WEEKEND_ONLY', 'WEEKDAY_ONLY'] as const;
export type HolidayRule = (typeof HOLIDAY_RULES)[number];

/** The days dialog (H-20…H-23): ticked weekdays and the rule for holidays. */
export interface DayRule {
  readonly days: readonly Weekday[];
  readonly holidayRule: HolidayRule;
}

/** Any set of dates, including one that is computed on request. */
export interface Holidays {
  has(date: IsoDate): boolean;
}

/** A local calendar date with the facts that day rules need. */
export interface BusinessDate {
  readonly date: IsoDate;
  readonly weekday: Weekday;
  readonly holiday: boolean;
}

/** 1970-01-01 was a Thursday. */
export function weekdayOf(day: EpochDay): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] as Weekday;
}

export function isWeekend(weekday: Weekday): boolean {
  return weekday === 'SAT' || weekday === 'SUN';
}

/** Fits by day*: on a holiday only the holiday rule decides (H-21, H-22, P-H-01). */
export function fitsByDay(rule: DayRule, on: BusinessDate): boolean {
  const ticked = rule.days.includes(on.weekday);
  if (!on.holiday) return ticked;
  switch (rule.holidayRule) {
    case 'NONE':
      return false;
    case 'ALL':
      return true;
    case 'WEEKEND_ONLY':
      return ticked && isWeekend(on.weekday);
    case 'WEEKDAY_ONLY':
      return ticked && !isWeekend(on.weekday);
  }
}
