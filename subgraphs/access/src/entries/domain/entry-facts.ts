import type { IsoDate } from '@monban/domain-kit';
import type { BandId, HoursByBand } from '../../bands/domain/band-hours.ts';
import type { DayRule, Holidays, Weekday } from '../../bands/domain/day-rule.ts';
import type { LocationId, PlanAccess, ProgramId } from '../../plans/domain/restriction.ts';

export type EntryPath = 'APP' | 'LOCK_QR' | 'LOCK_WIRELESS' | 'AKERUN' | 'SHARP' | 'SECOM';
export type Direction = 'ENTRY' | 'EXIT';

/** Kinds of members a lock lets pass (P-H-13); one that holds is enough. */
export type DeviceEligibility = 'EVERYONE' | 'PLAN' | 'RESERVATION' | 'TICKET';

/** Smaller = older; plans are judged in this order (P-H-18). */
export type ContractNumber = number;
export type TicketId = string;

/** What one contract of the member gives. Only `ACTIVE` is in force (P-X-03). */
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
  /** Last business date it is good for, inclusive; `null` = no last day. */
  readonly lastDay: IsoDate | null;
  readonly remaining: number;
  /** Bands and business dates it was used for; coming again in one of them is free (P-H-06). */
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

/** Everything the decision looks at. Nothing else does: no clock, no database. */
export interface EntryFacts {
  readonly at: Temporal.Instant;
  /** IANA zone of the location: hours, dates and weekdays are what the clock on its wall shows. */
  readonly timeZone: string;
  readonly path: EntryPath;
  readonly direction: Direction;
  readonly location: LocationId;
  /** Hours of the bands at this location. */
  readonly bandHours: HoursByBand;
  readonly holidays: Holidays;
  /** Looked at on Lock QR and Lock Wireless only. */
  readonly deviceEligibility: readonly DeviceEligibility[];
  /** 「入退館を利用停止にする」 in profile and identity check (H-59, H-60). */
  readonly stop: { readonly profile: boolean; readonly identity: boolean };
  readonly plans: readonly ContractPlan[];
  readonly tickets: readonly EntryTicket[];
  readonly reservations: readonly Reservation[];
  /** Bands and business dates with at least one counted entry, at any location (H-36…H-38). Repetitions count once. */
  readonly counted: readonly BandUse[];
  /** Looked at on Akerun only. */
  readonly keys: readonly GrantedKey[];
  /** Nobody may enter here twice without an exit in between: a setting of the location, off unless it was switched on. */
  readonly antiPassback: boolean;
  /** When the member was last let in here, while no exit has been seen since; looked at with anti-passback only. */
  readonly insideSince: Temporal.Instant | null;
  /** Whole seconds since the owner of these facts that has been silent the longest last gave a sign of life. */
  readonly factsAge: number;
  /** Minutes for which the device lets in by facts that may be stale; 0 = not at all. A setting of the device. */
  readonly decidesAloneMinutes: number;
  /** The visit that is open now was let in by a ticket (P-H-06); looked at on exit. */
  readonly openVisitUsedTicket: boolean;
}
