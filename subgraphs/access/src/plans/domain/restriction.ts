import type { BandId, Tolerance } from '../../bands/domain/band-hours.ts';
import type { DayRule } from '../../bands/domain/day-rule.ts';

export type LocationId = string;
export type ProgramId = string;

/** One ticked band of a plan with its days and its number of entries (H-13, H-20, H-24). */
export interface PlanBand extends DayRule {
  readonly band: BandId;
  /** Entries per calendar month of the business date; `null` = no limit (H-25). */
  readonly monthlyLimit: number | null;
}

/** 「入退館時間帯・回数制限」 (H-08): bands, days, counts; exemption and tolerance exist only here (H-28, H-34). */
export interface BandRestriction extends Tolerance {
  readonly kind: 'BANDS';
  /** In the plan's order; empty = a plan that admits nobody (H-17). */
  readonly bands: readonly PlanBand[];
  /**
   * 「特定のプログラムの予約がある場合、入館権利を消費しない」 (H-27): `null` = off; the chosen programs;
   * none chosen = a reservation of any program (H-31).
   */
  readonly exemption: readonly ProgramId[] | null;
}

/** What a plan requires for entry. Bands or ticket, never both (H-10). */
export type Restriction =
  | BandRestriction
  /** No restriction: always fits, consumes nothing. */
  | { readonly kind: 'NONE' }
  /** 「入退館チケットの利用を必須にする」 (H-09): never admits by itself. */
  | { readonly kind: 'TICKET' };

/** The restriction of a plan with the locations where it may be used (H-54): `null` = every location. */
export interface PlanAccess {
  readonly restriction: Restriction;
  readonly locations: readonly LocationId[] | null;
}

export function isOpenAt(plan: Pick<PlanAccess, 'locations'>, location: LocationId): boolean {
  return plan.locations === null || plan.locations.includes(location);
}
