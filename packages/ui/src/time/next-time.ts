import { dateFormat } from './date-format.ts';

const MS_PER_DAY = 86_400_000;

/** Part of an instant in a zone, in the usual local format. */
const part = (instant: string, locale: string, zone: string, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, options, zone).format(new Date(instant));

/** The calendar day of an instant in a zone, as a number for counting days. */
const dayNumber = (instant: string, zone: string): number =>
  Date.parse(`${part(instant, 'sv-SE', zone, { dateStyle: 'short' })}T00:00:00Z`) / MS_PER_DAY;

/**
 * A future time as people say it: 「今日 18:00」「明日（金）7:00」「月曜 7:00」「12月1日（火）18:00」. `instant` and `from` are ISO 8601; days are those of the
 * zone.
 */
export function nextTime(instant: string, from: string, locale: string, zone: string): string {
  const days = dayNumber(instant, zone) - dayNumber(from, zone);
  // no leading zero in the hour, as on every other screen; English formats add one
  const clock = part(instant, 'ja', zone, { hour: 'numeric', minute: '2-digit', hourCycle: 'h23' });
  const japanese = locale.startsWith('ja');
  const weekday = part(instant, locale, zone, { weekday: japanese ? 'short' : 'long' });
  if (days === 0 || days === 1) {
    const name = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
    if (days === 0) return `${name} ${clock}`;
    return japanese ? `${name}（${weekday}）${clock}` : `${name} (${weekday}) ${clock}`;
  }
  if (days > 1 && days < 7) return japanese ? `${weekday}曜 ${clock}` : `${weekday} ${clock}`;
  const date = part(instant, locale, zone, { month: 'long', day: 'numeric' });
  return japanese ? `${date}（${weekday}）${clock}` : `${weekday}, ${date} ${clock}`;
}
