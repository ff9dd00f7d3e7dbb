/** A calendar date as `YYYY-MM-DD`, years 0000–9999. Dates in this form sort as text. */
export type IsoDate = string;
/** A calendar month as `YYYY-MM`. */
export type IsoMonth = string;

/** Days are numbered from 1970-01-01 = 0, so that dates allow plain arithmetic. */
export type EpochDay = number;

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const DAY_IN_MS = 86_400_000;

export function dateOfEpochDay(day: EpochDay): Temporal.PlainDate {
  return EPOCH.add({ days: day });
}

export function epochDayOf(date: Temporal.PlainDate): EpochDay {
  return Date.UTC(date.year, date.month - 1, date.day) / DAY_IN_MS;
}

/** Whether the text is `YYYY-MM-DD` and names a day that exists. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether the text is a time zone of the IANA database, such as `Europe/Berlin`. */
export function isTimeZone(text: string): boolean {
  try {
    Temporal.PlainDate.from('1970-01-01').toZonedDateTime(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * The largest n with `from + n months ≤ to`, where adding a month clamps the day to the end of the month (31 January + 1 month = 28
 * February). Negative when `to` is before `from`.
 */
export function wholeMonthsBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const months = (to.year - from.year) * 12 + (to.month - from.month);
  const clamped = Math.min(from.day, to.daysInMonth);
  return clamped <= to.day ? months : months - 1;
}

export function firstOfNextMonth(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.with({ day: 1 }).add({ months: 1 });
}

/** The month that contains a date. */
export function monthOf(date: IsoDate): IsoMonth {
  return date.slice(0, 7);
}
