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
  return {
    timeZone: facts.timeZone,
    path: facts.path,
    direction: facts.direction,
    location: facts.location,
    deviceEligibility: facts.deviceEligibility,
    stop: facts.stop,
    plans: facts.plans,
    tickets: facts.tickets,
    counted: facts.counted,
    keys: facts.keys,
    openVisitUsedTicket: facts.openVisitUsedTicket,
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
