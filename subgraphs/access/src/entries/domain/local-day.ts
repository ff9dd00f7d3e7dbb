import type { IsoDate } from '@monban/domain-kit';

/** A calendar day as it passes on the wall of a place, `[from, until)`: 23 to 25 hours long where clocks change. */
export interface LocalDay {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** Begins with the first instant that bears the date, also where midnight does not exist or comes twice. */
export function localDay(date: IsoDate, timeZone: string): LocalDay {
  const day = Temporal.PlainDate.from(date);
  const startOf = (one: Temporal.PlainDate): Temporal.Instant => one.toZonedDateTime(timeZone).toInstant();
  return { from: startOf(day), until: startOf(day.add({ days: 1 })) };
}

/** The date on the wall of a place. */
export function localDate(at: Temporal.Instant, timeZone: string): IsoDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** How many weeks back the usual day is taken from. */
export const WEEKS_BACK = 4;

/** The same weekday of the weeks before, the latest first. */
export function sameWeekdayBefore(date: IsoDate): IsoDate[] {
  const day = Temporal.PlainDate.from(date);
  return Array.from({ length: WEEKS_BACK }, (_, index) => day.subtract({ weeks: index + 1 }).toString());
}
