import type { BandId } from '../../bands/domain/band-hours.ts';
import { WEEKDAYS, type Weekday } from '../../bands/domain/day-rule.ts';

/** A band on weekdays: a part of a restriction, or the recurring key made from it. Keys ignore holidays (F-H-13). */
export interface BandDays {
  readonly band: BandId;
  readonly days: readonly Weekday[];
}

/**
 * The Akerun keys of a plan: one per band of its reservation and its entry restriction, with the union of the weekdays, Monday first; by
 * band id (H-76…H-79, P-H-16).
 */
export function recurringKeys(reservation: readonly BandDays[], entry: readonly BandDays[]): BandDays[] {
  return [...Map.groupBy([...reservation, ...entry], ({ band }) => band)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([band, parts]) => ({ band, days: WEEKDAYS.filter((day) => parts.some(({ days }) => days.includes(day))) }));
}
