import type { IsoDate } from '@monban/domain-kit';

/** A calendar day in local time, `[from, until)`: 23 to 25 hours long when clocks change. */
export interface LocalDay {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** Begins with the first instant of the date, even where midnight does not exist or occurs twice. */
export function localDay(date: IsoDate, timeZone: string): LocalDay {
  const day = Temporal.PlainDate.from(date);
  const startOf = (one: Temporal.PlainDate): Temporal.Instant => one.toZonedDateTime(timeZone).toInstant();
  return { from: startOf(day), until: startOf(day.add({ days: 1 })) };
}

/** The local date at a location. */
export function localDate(at: Temporal.Instant, timeZone: string): IsoDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Number of past weeks that define a usual day. */
export const WEEKS_BACK = 4;

/** The same weekday of the previous weeks, the latest first. */
export function sameWeekdayBefore(date: IsoDate): IsoDate[] {
  const day = Temporal.PlainDate.from(date);
  return Array.from({ length: WEEKS_BACK }, (_, index) => day.subtract({ weeks: index + 1 }).toString());
}
