import type { BandHours, BandId } from '../../bands/domain/band-hours.ts';
import type { LocationId, ProgramId } from '../../plans/domain/restriction.ts';
import type { Rule, StepOf } from './trace.ts';

/** The tenant's names for what the trace identifies by id. */
export interface Names {
  readonly band: (band: BandId) => string;
  readonly location: (location: LocationId) => string;
  readonly program: (program: ProgramId) => string;
}

/** One function per rule, and the texts for members beside them. */
export interface Sentences {
  readonly rules: { readonly [R in Rule]: (step: StepOf<R>, names: Names) => string };
  /** The subject of each rule: the heading of its step. */
  readonly titles: Readonly<Record<Rule, string>>;
  readonly notLookedAt: string;
  readonly exitNotEligible: string;
  /** Without a full stop: it stands alone beside the reason. */
  readonly next: (at: Temporal.ZonedDateTime, daysAhead: number) => string;
  readonly between: string;
}

/** Hours past 24 stay as they are, as in Japanese opening hours: 18:00–26:00. */
export function hoursText({ start, end }: BandHours, dash: string): string {
  return `${start}:00${dash}${end}:00`;
}

/** `7:05` */
export function clockText(at: Temporal.ZonedDateTime): string {
  return `${at.hour}:${String(at.minute).padStart(2, '0')}`;
}

/** The states of the contracts, each once. */
export function statesOf<S extends string>(contracts: readonly { readonly state: S }[]): S[] {
  return [...new Set(contracts.map(({ state }) => state))];
}
