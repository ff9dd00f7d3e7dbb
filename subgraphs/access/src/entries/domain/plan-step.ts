import { monthOf } from '@monban/domain-kit';
import { contains, entryWindow, exitWindow, type BandHours } from '../../bands/domain/band-hours.ts';
import { fitsByDay, type BusinessDate } from '../../bands/domain/day-rule.ts';
import type { BandRestriction, PlanBand } from '../../plans/domain/restriction.ts';
import type { ContractNumber } from './entry-facts.ts';
import type { Moment } from './moment.ts';
import type { Standing } from './standing.ts';
import type { Trace } from './trace.ts';

/** A band of the plan on a business date on which it can be used. */
export interface Pair {
  readonly band: PlanBand;
  readonly hours: BandHours;
  readonly on: BusinessDate;
  /** Already counted on this date: costs nothing again. */
  readonly counted: boolean;
  /** limit − counted; negative above the limit, infinite without one. */
  readonly left: number;
}

export type PlanStepReason = 'ENTRY_PLAN_NEVER' | 'ENTRY_OUTSIDE_TIME' | 'ENTRY_OUTSIDE_DAY' | 'ENTRY_COUNT_REACHED';
export type PlanStep = { readonly pair: Pair } | { readonly reason: PlanStepReason };

/**
 * *The plan step*: of all bands and business dates that fit by time, day and count, the one to use, or the furthest stage reached
 * (H-13…H-25, H-51…H-53, P-H-03, P-H-04). On exit by the exit window and without the count (P-H-08).
 */
export function planStep(contract: ContractNumber, plan: BandRestriction, standing: Standing, now: Moment, trace: Trace): PlanStep {
  const leaving = standing.facts.direction === 'EXIT';
  if (plan.bands.length === 0) {
    trace.push({ rule: 'PLAN_HAS_BANDS', held: false, contract });
    return { reason: 'ENTRY_PLAN_NEVER' };
  }
  let best: Pair | null = null;
  let reason: PlanStepReason = 'ENTRY_OUTSIDE_TIME';
  for (const band of plan.bands) {
    const hours = standing.facts.bandHours.get(band.band) ?? null;
    const window = hours && (leaving ? exitWindow(hours, plan) : entryWindow(hours, plan));
    const fitting = window ? now.dates.filter(({ minute }) => contains(window, minute)) : [];
    trace.push({
      rule: 'BAND_TIME',
      held: fitting.length > 0,
      contract,
      band: band.band,
      hours,
      window,
      dates: fitting.map(({ on }) => on.date),
    });
    if (!hours) continue;
    for (const { on } of fitting) {
      if (reason === 'ENTRY_OUTSIDE_TIME') reason = 'ENTRY_OUTSIDE_DAY';
      if (!looksAtDay(contract, band, on, trace)) continue;
      reason = 'ENTRY_COUNT_REACHED';
      const pair = pairOf(band, hours, on, standing);
      if (!leaving && standing.rules.looksAtCount && !looksAtCount(contract, pair, trace)) continue;
      if (best === null || isBetter(pair, best)) best = pair;
    }
  }
  if (best === null) return { reason };
  trace.push({ rule: 'BAND_CHOSEN', held: true, contract, band: best.band.band, date: best.on.date, consumed: !leaving && !best.counted });
  return { pair: best };
}

export function pairOf(band: PlanBand, hours: BandHours, on: BusinessDate, { counts }: Standing): Pair {
  const left = band.monthlyLimit === null ? Infinity : band.monthlyLimit - counts.inMonth(band.band, monthOf(on.date));
  return { band, hours, on, counted: counts.isCounted(band.band, on.date), left };
}

/** *Fits by count*: no limit, or already counted on this business date, or counted < limit (H-24, H-25, H-36). */
export function fitsByCount(pair: Pair): boolean {
  return pair.counted || pair.left > 0;
}

/** Which of two to use; the plan's order breaks ties, because the first one stays (P-H-04). */
function isBetter(one: Pair, other: Pair): boolean {
  if (one.on.date !== other.on.date) return one.on.date < other.on.date;
  if (one.counted !== other.counted) return one.counted;
  if (one.left !== other.left) return one.left > other.left;
  return length(one.hours) < length(other.hours);
}

function length(hours: BandHours): number {
  return hours.end - hours.start;
}

function looksAtDay(contract: ContractNumber, band: PlanBand, on: BusinessDate, trace: Trace): boolean {
  const held = fitsByDay(band, on);
  trace.push({ rule: 'BAND_DAY', held, contract, band: band.band, ...on, days: band.days, holidayRule: band.holidayRule });
  return held;
}

function looksAtCount(contract: ContractNumber, pair: Pair, trace: Trace): boolean {
  const held = fitsByCount(pair);
  const { band, monthlyLimit } = pair.band;
  const counted = monthlyLimit === null ? 0 : monthlyLimit - pair.left;
  trace.push({ rule: 'BAND_COUNT', held, contract, band, date: pair.on.date, counted, limit: monthlyLimit, already: pair.counted });
  return held;
}
