import type { IsoDate } from '@monban/domain-kit';
import type { BandId, HoursByBand } from '../../bands/domain/band-hours.ts';
import type { DayRule, Holidays, Weekday } from '../../bands/domain/day-rule.ts';
import type { LocationId, PlanAccess, ProgramId } from '../../plans/domain/restriction.ts';

export type EntryPath = 'APP' | 'LOCK_QR' | 'LOCK_WIRELESS' | 'AKERUN' | 'SHARP' | 'SECOM';
export type Direction = 'ENTRY' | 'EXIT';

/** Kinds of members that a lock admits (P-H-13); one that applies is enough. */
export type DeviceEligibility = 'EVERYONE' | 'PLAN' | 'RESERVATION' | 'TICKET';

/** Smaller = older; plans are judged in this order (P-H-18). */
export type ContractNumber = number;
export type TicketId = string;

/** What one contract of the member grants. Only `ACTIVE` is in force (P-X-03). */
export interface ContractPlan extends PlanAccess {
  readonly contract: ContractNumber;
  readonly state: 'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED';
}

export interface BandUse {
  readonly band: BandId;
  readonly date: IsoDate;
}

/** An entry ticket of the member (F-H-04); days and holiday rule as on a plan, no tolerance, no monthly limit. */
export interface EntryTicket extends DayRule {
  readonly id: TicketId;
  readonly bands: readonly BandId[];
  /** Last business date on which it is valid, inclusive; `null` = no last day. */
  readonly lastDay: IsoDate | null;
  readonly remaining: number;
  /** Bands and business dates for which it was used; returning in one of them is free (P-H-06). */
  readonly used: readonly BandUse[];
}

/** A reservation of the member, `[start, end)`. */
export interface Reservation {
  readonly program: ProgramId;
  readonly location: LocationId;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** A recurring key granted to the member (Akerun): the band's hours on these weekdays (F-H-13). */
export interface GrantedKey {
  readonly band: BandId;
  readonly days: readonly Weekday[];
}

/** All facts of a decision. It uses nothing else: no clock, no database. */
export interface EntryFacts {
  readonly at: Temporal.Instant;
  /** IANA zone of the location: hours, dates and weekdays are local wall-clock time. */
  readonly timeZone: string;
  readonly path: EntryPath;
  readonly direction: Direction;
  readonly location: LocationId;
  /** Hours of the bands at this location. */
  readonly bandHours: HoursByBand;
  readonly holidays: Holidays;
  /** Used on Lock QR and Lock Wireless only. */
  readonly deviceEligibility: readonly DeviceEligibility[];
  /** 「入退館を利用停止にする」 in profile and identity check (H-59, H-60). */
  readonly stop: { readonly profile: boolean; readonly identity: boolean };
  readonly plans: readonly ContractPlan[];
  readonly tickets: readonly EntryTicket[];
  readonly reservations: readonly Reservation[];
  /** Bands and business dates with at least one counted entry, at any location (H-36…H-38). Repetitions count once. */
  readonly counted: readonly BandUse[];
  /** Used on Akerun only. */
  readonly keys: readonly GrantedKey[];
  /** Nobody may enter here twice without an exit in between: a setting of the location, off by default. */
  readonly antiPassback: boolean;
  /** When the member last entered here, if no exit has been seen since; used with anti-passback only. */
  readonly insideSince: Temporal.Instant | null;
  /** Whole seconds since the last sign of life from the owner of these facts that has been silent the longest. */
  readonly factsAge: number;
  /** Minutes for which the device admits people by facts that may be stale; 0 = not at all. A setting of the device. */
  readonly decidesAloneMinutes: number;
  /** The current visit began with a ticket (P-H-06); used on exit. */
  readonly openVisitUsedTicket: boolean;
}
