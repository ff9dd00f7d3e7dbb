export interface SeatPerson {
  readonly id: string;
  readonly name: string;
}

export type Place = { readonly kind: 'taken'; readonly person: SeatPerson | null; readonly beyond: boolean } | { readonly kind: 'free' };

export type SeatDrawing =
  | { readonly kind: 'places'; readonly places: readonly Place[] }
  | { readonly kind: 'bar'; readonly percent: number; readonly over: boolean };

/** Up to this many seats are drawn one by one. */
const DRAWN_AT_MOST = 12;

/**
 * Seats of a contract as drawn: people first, then free places; people beyond a lowered allowance too (`T-50`). The line of the allowance
 * marks a number, never particular people. More than 12 become a bar.
 */
export function seatPlaces(allowance: number, used: number, people: readonly SeatPerson[]): SeatDrawing {
  if (Math.max(allowance, used) > DRAWN_AT_MOST) {
    return { kind: 'bar', percent: allowance === 0 ? 100 : Math.min(100, Math.round((used / allowance) * 100)), over: used > allowance };
  }
  const taken = Array.from({ length: used }, (_, index): Place => ({
    kind: 'taken',
    person: people[index] ?? null,
    beyond: index >= allowance,
  }));
  const free = Array.from({ length: Math.max(0, allowance - used) }, (): Place => ({ kind: 'free' }));
  return { kind: 'places', places: [...taken, ...free] };
}
