import { dateFormat } from './date-format.ts';

const DAY = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
const TIME = { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' } as const;

/** Date and time in the usual local format; `instant` is ISO 8601, `zone` an IANA zone (the device's by default). */
export function dateTime(instant: string, locale: string, zone?: string): string {
  return dateFormat(locale, { ...DAY, ...TIME }, zone).format(new Date(instant));
}

/** Hours and minutes, `7:42`. */
export function timeOfDay(instant: string, locale: string, zone?: string): string {
  return dateFormat(locale, TIME, zone).format(new Date(instant));
}

/** Day of an instant with its weekday, `11月20日(金)`. */
export function dayOf(instant: string, locale: string, zone?: string): string {
  return dateFormat(locale, { month: 'long', day: 'numeric', weekday: 'short' }, zone).format(new Date(instant));
}

/**
 * When something was, short enough for a table: 「今日 7:42」, 「昨日 18:20」, `11/17 19:42`, the year only when it is another one; `now` in
 * milliseconds.
 */
export function recently(instant: string, now: number, locale: string, zone?: string): string {
  const [day, today] = [dayKey(instant, zone), dayKey(new Date(now).toISOString(), zone)];
  const daysAgo = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
  const time = timeOfDay(instant, locale, zone);
  if (daysAgo === 0 || daysAgo === 1) {
    const word = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day');
    return `${word.charAt(0).toLocaleUpperCase(locale)}${word.slice(1)} ${time}`;
  }
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const { year, ...date } = DAY;
  return `${dateFormat(locale, sameYear ? date : { year, ...date }, 'UTC').format(new Date(day))} ${time}`;
}

/** A calendar date (`2026-05-12`) without a zone; a dash when there is none. */
export function calendarDate(date: string | null, locale: string): string {
  return date === null ? '—' : dateFormat(locale, DAY, 'UTC').format(new Date(`${date}T00:00:00Z`));
}

/** Day of an instant as a date, `2026/5/12`. */
export function dateOf(instant: string, locale: string, zone?: string): string {
  return dateFormat(locale, DAY, zone).format(new Date(instant));
}

/** Makes the device load its date formats, which takes some 20 ms the first time; better while it waits than while it renders. */
export const readInDates = (locale: string): void => void dateOf('2000-01-01T00:00:00Z', locale);

/** Key of an instant's calendar day, for grouping list items under one heading. */
export function dayKey(instant: string, zone?: string): string {
  return dateFormat('sv-SE', { dateStyle: 'short' }, zone).format(new Date(instant));
}

/** Whole seconds left as `28:13`, rounded down and never below `0:00`. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Whole yen, `¥33,000`. */
export function yen(amount: number): string {
  return `¥${new Intl.NumberFormat('en-US').format(amount)}`;
}
