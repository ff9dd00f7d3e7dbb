import { epochDayOf, type IsoDate } from '@monban/domain-kit';
import type { BandHours, BandId } from '../../bands/domain/band-hours.ts';
import { isWeekend, type HolidayRule } from '../../bands/domain/day-rule.ts';
import { openings, type Opening, type PlanAtLocation } from './heat-map.ts';
import type { BandRestriction, PlanBand, ProgramId } from './restriction.ts';

/** What staff should know about a plan before members stand at the door. None of it prevents saving. */
export type PlanFinding =
  /** No band is ticked: this plan admits nobody (H-17). */
  | { readonly code: 'PLAN_NEVER' }
  /** The plan names locations, but not this one (H-54). */
  | { readonly code: 'LOCATION_NOT_ALLOWED' }
  /** The location has no hours for the band (H-15, H-16). */
  | { readonly code: 'BAND_WITHOUT_HOURS'; readonly band: BandId }
  /** The band may be used 0 times a month (H-24). */
  | { readonly code: 'BAND_LIMIT_ZERO'; readonly band: BandId }
  /** The band's days match no date of the coming year (H-21, H-22). */
  | { readonly code: 'BAND_WITHOUT_DAYS'; readonly band: BandId }
  /** The holiday rule requires a weekday that is not ticked, so no holiday matches (P-H-01). */
  | { readonly code: 'HOLIDAY_RULE_WITHOUT_DAYS'; readonly band: BandId; readonly holidayRule: HolidayRule }
  /** Whenever the band fits, another fits too and always takes precedence (P-H-04). */
  | { readonly code: 'BAND_NEVER_CHOSEN'; readonly band: BandId; readonly preferred: BandId }
  /** The longest period of the coming year, both dates included, on which the day rules admit nobody. */
  | { readonly code: 'DAYS_LOCK_OUT'; readonly from: IsoDate; readonly to: IsoDate; readonly days: number }
  /** None of the exempting programs takes place here, so no reservation can exempt (H-27, H-31). */
  | { readonly code: 'EXEMPTION_WITHOUT_REACH'; readonly programs: readonly ProgramId[] };

const YEAR = 366;
/** A plan for one weekday leaves gaps of six dates; seven or more keep somebody out for a week. */
const LOCK_OUT_DAYS = 7;

/**
 * Examines a plan at a location for the year that begins on `from`.
 * @param programsHere programs that can be reserved at the location
 */
export function lintPlan(at: PlanAtLocation, programsHere: ReadonlySet<ProgramId>, from: Temporal.PlainDate): PlanFinding[] {
  const { restriction, locations } = at.plan;
  if (locations !== null && !locations.includes(at.location)) return [{ code: 'LOCATION_NOT_ALLOWED' }];
  if (restriction.kind !== 'BANDS') return [];
  const first = epochDayOf(from);
  const year = openings(at, first, first + YEAR - 1);
  return [
    ...(restriction.bands.length === 0 ? [{ code: 'PLAN_NEVER' } as const] : []),
    ...restriction.bands.flatMap((band) => lintBand(band, at, year)),
    ...neverChosen(restriction.bands, at, year),
    ...lockOut(year, from),
    ...lintExemption(restriction, programsHere),
  ];
}

function lintBand(band: PlanBand, at: PlanAtLocation, year: readonly Opening[]): PlanFinding[] {
  const findings: PlanFinding[] = [];
  if (!at.bandHours.has(band.band)) findings.push({ code: 'BAND_WITHOUT_HOURS', band: band.band });
  else if (band.monthlyLimit === 0) findings.push({ code: 'BAND_LIMIT_ZERO', band: band.band });
  else if (!year.some((opening) => opening.band === band)) findings.push({ code: 'BAND_WITHOUT_DAYS', band: band.band });
  const { days, holidayRule } = band;
  if ((holidayRule === 'WEEKEND_ONLY' && !days.some(isWeekend)) || (holidayRule === 'WEEKDAY_ONLY' && days.every(isWeekend))) {
    findings.push({ code: 'HOLIDAY_RULE_WITHOUT_DAYS', band: band.band, holidayRule });
  }
  return findings;
}

function neverChosen(bands: readonly PlanBand[], at: PlanAtLocation, year: readonly Opening[]): PlanFinding[] {
  const datesOf = new Map(bands.map((band) => [band, new Set(year.filter((opening) => opening.band === band).map(({ on }) => on.date))]));
  return bands.flatMap((band, order): PlanFinding[] => {
    const hours = at.bandHours.get(band.band);
    const dates = datesOf.get(band);
    if (!hours || !dates || dates.size === 0) return [];
    const preferred = bands.find((other, otherOrder) => {
      const otherHours = at.bandHours.get(other.band);
      if (other === band || other.monthlyLimit !== null || !otherHours) return false;
      const wins =
        band.monthlyLimit !== null
          ? covers(otherHours, hours)
          : otherOrder < order && covers(otherHours, hours) && covers(hours, otherHours);
      return wins && dates.isSubsetOf(datesOf.get(other) ?? new Set());
    });
    return preferred ? [{ code: 'BAND_NEVER_CHOSEN', band: band.band, preferred: preferred.band }] : [];
  });
}

/** Only if something opens at all; a plan that never opens has been reported already. */
function lockOut(year: readonly Opening[], from: Temporal.PlainDate): PlanFinding[] {
  const open = new Set(year.map(({ on }) => on.date));
  if (open.size === 0) return [];
  let run: IsoDate[] = [];
  let longest: IsoDate[] = [];
  for (let day = 0; day < YEAR; day++) {
    const date = from.add({ days: day }).toString();
    run = open.has(date) ? [] : [...run, date];
    if (run.length > longest.length) longest = run;
  }
  const [start, end] = [longest.at(0), longest.at(-1)];
  if (longest.length < LOCK_OUT_DAYS || start === undefined || end === undefined) return [];
  return [{ code: 'DAYS_LOCK_OUT', from: start, to: end, days: longest.length }];
}

function lintExemption({ exemption }: BandRestriction, programsHere: ReadonlySet<ProgramId>): PlanFinding[] {
  if (exemption === null) return [];
  const reaches = exemption.length === 0 ? programsHere.size > 0 : exemption.some((program) => programsHere.has(program));
  return reaches ? [] : [{ code: 'EXEMPTION_WITHOUT_REACH', programs: exemption }];
}

function covers(outer: BandHours, inner: BandHours): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
