import { dateOfEpochDay, type EpochDay } from '@monban/domain-kit';
import { weekdayOf, type BusinessDate, type Holidays } from '../../bands/domain/day-rule.ts';

const MINUTES_PER_DAY = 1440;
const MS_PER_MINUTE = 60_000;

/** A business date to which a moment may belong, with the wall-clock minutes since its 00:00 (negative before it). */
export interface DatedMinute {
  readonly on: BusinessDate;
  readonly minute: number;
}

/** A point in time as the rules see it. */
export interface Moment {
  readonly epochMs: number;
  /**
   * Yesterday, today, tomorrow, in this order: bands run past midnight, tolerances begin before it.
   * By wall clock: both passes of the hour that a change to winter time repeats are the same minute.
   */
  readonly dates: readonly DatedMinute[];
}

/** Local dates by number, each computed once. */
export type BusinessDates = (day: EpochDay) => BusinessDate;

export function businessDates(holidays: Holidays): BusinessDates {
  const known = new Map<EpochDay, BusinessDate>();
  return (day) => {
    let found = known.get(day);
    if (!found) {
      const date = dateOfEpochDay(day).toString();
      found = { date, weekday: weekdayOf(day), holiday: holidays.has(date) };
      known.set(day, found);
    }
    return found;
  };
}

/** @param offsetMs how far the location's local time is ahead of UTC at that instant */
export function momentAt(epochMs: number, offsetMs: number, dates: BusinessDates): Moment {
  const localMinute = Math.floor((epochMs + offsetMs) / MS_PER_MINUTE);
  const today = Math.floor(localMinute / MINUTES_PER_DAY);
  const minute = localMinute - today * MINUTES_PER_DAY;
  return {
    epochMs,
    dates: [
      { on: dates(today - 1), minute: minute + MINUTES_PER_DAY },
      { on: dates(today), minute },
      { on: dates(today + 1), minute: minute - MINUTES_PER_DAY },
    ],
  };
}

export function offsetMsAt(at: Temporal.Instant, timeZone: string): number {
  return at.toZonedDateTimeISO(timeZone).offsetNanoseconds / 1_000_000;
}
