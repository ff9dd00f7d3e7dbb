import { err, ok, type Result } from '@monban/domain-kit';

export interface PlacesRefused {
  readonly code: 'LOCATION_UNKNOWN';
}

/** Where a product may be used (`H-54`): existing locations, each once and in order; null means everywhere. */
export function decidePlaces<L extends string>(wanted: readonly L[] | null, known: number): Result<readonly L[] | null, PlacesRefused> {
  if (wanted === null) return ok(null);
  const places = [...new Set(wanted)].toSorted();
  return places.length === known ? ok(places) : err({ code: 'LOCATION_UNKNOWN' });
}
