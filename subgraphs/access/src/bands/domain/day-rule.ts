import type { EpochDay, IsoDate } from '@monban/domain-kit';

/** Monday first, as the admin screen and the keys list them. */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What holds on a holiday; the ticked weekdays alone decide every other day (P-H-01). */
export const HOLIDAY_RULES = ['NONE', 'ALL', 'WEEKEND_ONLY', 'WEEKDAY_ONLY'] as const;
export type HolidayRule = (typeof HOLIDAY_RULES)[number];

/** The days dialog (H-20…H-23): ticked weekdays and the rule for holidays. */
export interface DayRule {
  readonly days: readonly Weekday[];
  readonly holidayRule: HolidayRule;
}

/** Any set of dates will do, also one that is worked out when asked. */
export interface Holidays {
  has(date: IsoDate): boolean;
}

/** A local calendar date with what the day rules ask about it. */
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

/** *Fits by day*: on a holiday the holiday rule alone decides (H-21, H-22, P-H-01). */
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
