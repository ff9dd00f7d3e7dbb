import { dateOfEpochDay, type IsoDate } from '@monban/domain-kit';
import type { BandHours, BandId } from '../../bands/domain/band-hours.ts';
import type { Holidays } from '../../bands/domain/day-rule.ts';
import type { EntryFacts, Reservation } from './entry-facts.ts';

const MS_PER_DAY = 86_400_000;
const DAYS_BACK = 3;
const DAYS_AHEAD = 66;

type ReplacedByJson = 'at' | 'bandHours' | 'holidays' | 'reservations' | 'insideSince';
type Since02 = 'antiPassback' | 'factsAge' | 'decidesAloneMinutes';

/** The facts of a decision as stored with its record. Fields that release 0.1 did not have may be missing. */
export type KeptFacts = Omit<EntryFacts, ReplacedByJson | Since02> &
  Partial<Pick<EntryFacts, Since02>> & {
    readonly at: string;
    readonly insideSince?: string | null;
    /**
     * Holidays near enough to matter to the decision and to `nextAllowedAt`; the calendar may have changed by the next time they are
     * needed.
     */
    readonly holidays?: readonly IsoDate[];
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
    antiPassback: facts.antiPassback,
    factsAge: facts.factsAge,
    decidesAloneMinutes: facts.decidesAloneMinutes,
    insideSince: facts.insideSince?.toString() ?? null,
    holidays: holidaysAround(facts),
    at: facts.at.toString(),
    bandHours: [...facts.bandHours],
    reservations: facts.reservations.map((one) => ({ ...one, start: one.start.toString(), end: one.end.toString() })),
  };
}

/**
 * Restores the facts, so that the same functions give the same answers as then.
 * @param calendar for records without stored holidays
 */
export function recallFacts({ at, bandHours, reservations, holidays, insideSince, ...rest }: KeptFacts, calendar: Holidays): EntryFacts {
  return {
    antiPassback: false,
    factsAge: 0,
    decidesAloneMinutes: 0,
    ...rest,
    at: Temporal.Instant.from(at),
    insideSince: insideSince ? Temporal.Instant.from(insideSince) : null,
    bandHours: new Map(bandHours),
    holidays: holidays ? new Set(holidays) : calendar,
    reservations: reservations.map((one) => ({ ...one, start: Temporal.Instant.from(one.start), end: Temporal.Instant.from(one.end) })),
  };
}

/** From the earliest business date of now to the last one within the 62 days of `nextAllowedAt`, in any zone. */
function holidaysAround({ at, holidays }: EntryFacts): readonly IsoDate[] {
  const today = Math.floor(at.epochMilliseconds / MS_PER_DAY);
  const known = lookedUp.get(holidays);
  if (known?.today === today) return known.dates;
  const days = Array.from({ length: DAYS_AHEAD + DAYS_BACK + 1 }, (_, index) => dateOfEpochDay(today - DAYS_BACK + index).toString());
  const dates = days.filter((date) => holidays.has(date));
  lookedUp.set(holidays, { today, dates });
  return dates;
}

/** All records of a day store the same dates of a calendar; looking up seventy dates costs more than the decision, hence the cache. */
const lookedUp = new WeakMap<Holidays, { readonly today: number; readonly dates: readonly IsoDate[] }>();
