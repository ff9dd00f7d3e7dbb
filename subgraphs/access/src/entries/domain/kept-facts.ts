import type { BandHours, BandId } from '../../bands/domain/band-hours.ts';
import type { Holidays } from '../../bands/domain/day-rule.ts';
import type { EntryFacts, Reservation } from './entry-facts.ts';

type ReplacedByJson = 'at' | 'bandHours' | 'holidays' | 'reservations';

/** The facts of a decision as they are kept with its record. Holidays are not: the calendar is the same for everybody, at any time. */
export type KeptFacts = Omit<EntryFacts, ReplacedByJson> & {
  readonly at: string;
  readonly bandHours: readonly (readonly [BandId, BandHours])[];
  readonly reservations: readonly (Omit<Reservation, 'start' | 'end'> & { readonly start: string; readonly end: string })[];
};

/** Facts as plain JSON. */
export function keepFacts(facts: EntryFacts): KeptFacts {
  const { timeZone, path, direction, location, deviceEligibility, stop, plans, tickets, counted, keys, openVisitUsedTicket } = facts;
  return {
    ...{ timeZone, path, direction, location, deviceEligibility, stop, plans, tickets, counted, keys, openVisitUsedTicket },
    at: facts.at.toString(),
    bandHours: [...facts.bandHours],
    reservations: facts.reservations.map((one) => ({ ...one, start: one.start.toString(), end: one.end.toString() })),
  };
}

/** The facts again, so that the same functions answer about then as they did then. */
export function recallFacts({ at, bandHours, reservations, ...rest }: KeptFacts, holidays: Holidays): EntryFacts {
  return {
    ...rest,
    at: Temporal.Instant.from(at),
    bandHours: new Map(bandHours),
    holidays,
    reservations: reservations.map((one) => ({ ...one, start: Temporal.Instant.from(one.start), end: Temporal.Instant.from(one.end) })),
  };
}
