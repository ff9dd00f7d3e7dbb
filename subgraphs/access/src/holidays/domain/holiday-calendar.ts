import type { IsoDate } from '@monban/domain-kit';
import type { Holidays } from '../../bands/domain/day-rule.ts';

/**
 * National holidays plus the location's own closing days. A closing day is a holiday to every rule: the holiday rule of each band says
 * whether it opens (P-H-01).
 */
export function holidayCalendar(national: Holidays, closingDays: ReadonlySet<IsoDate>): Holidays {
  return { has: (date) => national.has(date) || closingDays.has(date) };
}
