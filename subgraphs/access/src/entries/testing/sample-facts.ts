import type { BandHours, BandId } from '../../bands/domain/band-hours.ts';
import { WEEKDAYS, type Weekday } from '../../bands/domain/day-rule.ts';
import type { BandRestriction, PlanBand } from '../../plans/domain/restriction.ts';
import type { ContractPlan, EntryFacts, EntryTicket, Reservation } from '../domain/entry-facts.ts';

export const EVERY_DAY: readonly Weekday[] = WEEKDAYS;
export const WORKING_DAYS: readonly Weekday[] = ['MON', 'TUE', 'WED', 'THU', 'FRI'];
export const WEEKEND: readonly Weekday[] = ['SAT', 'SUN'];

/** Typical bands of a fitness club; NIGHT runs past midnight. */
export const HOURS: ReadonlyMap<BandId, BandHours> = new Map([
  ['MORNING', { start: 7, end: 10 }],
  ['DAYTIME', { start: 10, end: 17 }],
  ['NIGHT', { start: 18, end: 26 }],
  ['FULLTIME', { start: 7, end: 24 }],
]);

export const TOKYO = 'Asia/Tokyo';

/** `2026-05-07T08:00` in local time of a zone. */
export function local(text: string, timeZone: string = TOKYO): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant();
}

/** Thursday 2026-05-07 08:00, an ordinary day: a member without any rights at the entry app of location A. */
export function sampleFacts(changes: Partial<EntryFacts> = {}): EntryFacts {
  return {
    at: local('2026-05-07T08:00'),
    timeZone: TOKYO,
    path: 'APP',
    direction: 'ENTRY',
    location: 'A',
    bandHours: HOURS,
    holidays: new Set(['2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06']),
    deviceEligibility: ['EVERYONE'],
    stop: { profile: false, identity: false },
    plans: [],
    tickets: [],
    reservations: [],
    counted: [],
    keys: [],
    antiPassback: false,
    insideSince: null,
    factsAge: 0,
    decidesAloneMinutes: 15,
    openVisitUsedTicket: false,
    ...changes,
  };
}

/** Open every day without limit, unless changed. */
export function band(id: BandId, changes: Partial<PlanBand> = {}): PlanBand {
  return { band: id, days: EVERY_DAY, holidayRule: 'ALL', monthlyLimit: null, ...changes };
}

export function bands(list: readonly PlanBand[], changes: Partial<BandRestriction> = {}): BandRestriction {
  return { kind: 'BANDS', bands: list, before: 0, after: 0, exemption: null, ...changes };
}

export function plan(restriction: ContractPlan['restriction'], changes: Partial<ContractPlan> = {}): ContractPlan {
  return { contract: 1, state: 'ACTIVE', locations: null, restriction, ...changes };
}

export function ticket(changes: Partial<EntryTicket> = {}): EntryTicket {
  return { id: 't1', bands: ['MORNING'], days: EVERY_DAY, holidayRule: 'ALL', lastDay: null, remaining: 1, used: [], ...changes };
}

/** Yoga at location A. */
export function reservation(start: string, end: string, changes: Partial<Reservation> = {}): Reservation {
  return { program: 'yoga', location: 'A', start: local(start), end: local(end), ...changes };
}
