import { monthOf, type IsoDate, type IsoMonth } from '@monban/domain-kit';
import type { BandId } from '../../bands/domain/band-hours.ts';
import type { BandUse } from './entry-facts.ts';

/** Counted entries of one member, independent of the order in which they became known (H-36…H-39). */
export interface Counts {
  /** A band already counted on a business date admits the member again at no cost. */
  isCounted(band: BandId, date: IsoDate): boolean;
  /** Number of different business dates in the month; nothing carries over (P-H-10). */
  inMonth(band: BandId, month: IsoMonth): number;
}

/** A band counts once per business date, across all locations and repetitions (H-36, H-38, P-H-09, A-04). */
export function countsOf(counted: readonly BandUse[]): Counts {
  const dates = new Map<BandId, Set<IsoDate>>();
  const months = new Map<BandId, Map<IsoMonth, number>>();
  for (const { band, date } of counted) {
    const ofBand = entry(dates, band, () => new Set<IsoDate>());
    if (ofBand.has(date)) continue;
    ofBand.add(date);
    const perMonth = entry(months, band, () => new Map<IsoMonth, number>());
    perMonth.set(monthOf(date), (perMonth.get(monthOf(date)) ?? 0) + 1);
  }
  return {
    isCounted: (band, date) => dates.get(band)?.has(date) ?? false,
    inMonth: (band, month) => months.get(band)?.get(month) ?? 0,
  };
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
