import type { IsoDate } from '@monban/domain-kit';
import type { BandHours, BandId, Window } from '../../bands/domain/band-hours.ts';
import type { HolidayRule, Weekday } from '../../bands/domain/day-rule.ts';
import type { LocationId, ProgramId } from '../../plans/domain/restriction.ts';
import type { ContractNumber, ContractPlan, DeviceEligibility, TicketId } from './entry-facts.ts';

/** The facts that each rule used. The name of a rule says what holds when it speaks for the member. */
export interface TraceFacts {
  /** `age`: seconds since the owners of the facts last gave a sign of life; `minutes`: how long the device may decide alone. */
  FACTS_RECENT: { readonly age: number; readonly minutes: number };
  PROFILE_NOT_STOPPED: object;
  IDENTITY_NOT_STOPPED: object;
  /** `since`: time of the entry without an exit, ISO 8601 in UTC. */
  NOT_INSIDE: { readonly since: string | null };
  DEVICE_ELIGIBLE: { readonly listed: readonly DeviceEligibility[]; readonly by: DeviceEligibility | null };
  PLAN_IN_FORCE: { readonly contracts: readonly { readonly contract: ContractNumber; readonly state: ContractPlan['state'] }[] };
  PLAN_LOCATION: { readonly contract: ContractNumber; readonly location: LocationId; readonly locations: readonly LocationId[] | null };
  /** `programs`: those that exempt, empty = any; `program`: the reserved one. */
  COVERED_RESERVATION: { readonly contract: ContractNumber; readonly programs: readonly ProgramId[]; readonly program: ProgramId | null };
  PLAN_UNRESTRICTED: { readonly contract: ContractNumber };
  PLAN_NEEDS_NO_TICKET: { readonly contract: ContractNumber };
  PLAN_HAS_BANDS: { readonly contract: ContractNumber };
  /** `hours`, `window`: null where the location has no hours for the band; `dates`: the business dates that fit. */
  BAND_TIME: {
    readonly contract: ContractNumber;
    readonly band: BandId;
    readonly hours: BandHours | null;
    readonly window: Window | null;
    readonly dates: readonly IsoDate[];
  };
  BAND_DAY: {
    readonly contract: ContractNumber;
    readonly band: BandId;
    readonly date: IsoDate;
    readonly weekday: Weekday;
    readonly holiday: boolean;
    readonly days: readonly Weekday[];
    readonly holidayRule: HolidayRule;
  };
  BAND_COUNT: {
    readonly contract: ContractNumber;
    readonly band: BandId;
    readonly date: IsoDate;
    readonly counted: number;
    readonly limit: number | null;
    readonly already: boolean;
  };
  BAND_CHOSEN: { readonly contract: ContractNumber; readonly band: BandId; readonly date: IsoDate; readonly consumed: boolean };
  /** `band`, `date`: of the key that covers the moment. */
  KEY_COVERS: { readonly keys: readonly BandId[]; readonly band: BandId | null; readonly date: IsoDate | null };
  TICKET_USABLE: {
    readonly ticket: TicketId;
    readonly obstacle: TicketObstacle | null;
    readonly lastDay: IsoDate | null;
    readonly remaining: number;
  };
  TICKET_CHOSEN: { readonly ticket: TicketId; readonly band: BandId; readonly date: IsoDate; readonly consumed: boolean };
  OPEN_VISIT_BY_TICKET: object;
}

/** How far a ticket got, in this order. */
export type TicketObstacle = 'TIME' | 'DAY' | 'LAST_DAY_OVER' | 'USED_UP';

export type Rule = keyof TraceFacts;
export type StepOf<R extends Rule> = { readonly rule: R; readonly held: boolean } & TraceFacts[R];
/** One rule that was examined, with the facts it used and whether it held. */
export type TraceStep = { [R in Rule]: StepOf<R> }[Rule];

/** The steps of one decision, in the order of examination. */
export type Trace = TraceStep[];
