import { dateOfEpochDay, epochDayOf, type EpochDay, type IsoDate } from '@monban/domain-kit';
import { entryWindow, type BandId, type HoursByBand } from '../../bands/domain/band-hours.ts';
import { fitsByDay, weekdayOf, type BusinessDate, type Holidays } from '../../bands/domain/day-rule.ts';
import { isOpenAt, type LocationId, type PlanAccess, type PlanBand } from './restriction.ts';

export interface PlanAtLocation {
  readonly plan: PlanAccess;
  readonly location: LocationId;
  readonly bandHours: HoursByBand;
  readonly holidays: Holidays;
}

/** One hour of local time. */
export interface HeatCell {
  /** Minutes of the hour in which the plan admits: 0 to 60, because tolerances begin between hours. */
  readonly openMinutes: number;
  /** The bands that open it, in the plan's order; empty also when it is open without a restriction. */
  readonly bands: readonly BandId[];
}

export interface HeatDay {
  readonly date: IsoDate;
  /** 24, from 0:00. */
  readonly hours: readonly HeatCell[];
}

const MINUTES_PER_DAY = 1440;

/**
 * When a plan admits, hour by hour: each minute counted is one at which the entry app would admit a member with this plan alone, without
 * counted entries, reservations or other rights (H-01, H-13…H-22, H-32). By wall clock, so a band past midnight opens the small hours of
 * the next row.
 */
export function heatMap(at: PlanAtLocation, from: Temporal.PlainDate, days: number): HeatDay[] {
  const first = epochDayOf(from);
  const minutes = new Uint8Array(days * MINUTES_PER_DAY);
  const bands: BandId[][] = Array.from({ length: days * 24 }, () => []);
  if (at.plan.restriction.kind === 'NONE' && isOpenAt(at.plan, at.location)) minutes.fill(1);
  for (const opening of openings(at, first - 1, first + days)) {
    const start = Math.max(opening.from - first * MINUTES_PER_DAY, 0);
    const end = Math.min(opening.to - first * MINUTES_PER_DAY, minutes.length);
    if (start >= end) continue;
    minutes.fill(1, start, end);
    for (let hour = Math.floor(start / 60); hour * 60 < end; hour++) {
      if (!bands[hour]?.includes(opening.band.band)) bands[hour]?.push(opening.band.band);
    }
  }
  return Array.from({ length: days }, (_, day) => ({
    date: dateOfEpochDay(first + day).toString(),
    hours: Array.from({ length: 24 }, (_hour, hour) => {
      const cell = day * 24 + hour;
      return {
        openMinutes: minutes.subarray(cell * 60, (cell + 1) * 60).reduce((open, minute) => open + minute, 0),
        bands: bands[cell] ?? [],
      };
    }),
  }));
}

/** The entry window of a band on one business date, in wall-clock minutes since 1970-01-01 00:00. */
export interface Opening {
  readonly band: PlanBand;
  readonly on: BusinessDate;
  readonly from: number;
  readonly to: number;
}

/** All openings of a plan on the business dates from first to last, both included; band by band in the plan's order. */
export function openings(at: PlanAtLocation, first: EpochDay, last: EpochDay): Opening[] {
  const { restriction } = at.plan;
  if (restriction.kind !== 'BANDS' || !isOpenAt(at.plan, at.location)) return [];
  const dates = Array.from({ length: last - first + 1 }, (_, i) => first + i).map((day) => ({ day, on: businessDate(day, at.holidays) }));
  return restriction.bands.flatMap((band) => {
    const hours = at.bandHours.get(band.band);
    if (!hours || band.monthlyLimit === 0) return [];
    const window = entryWindow(hours, restriction);
    return dates
      .filter(({ on }) => fitsByDay(band, on))
      .map(({ day, on }) => ({ band, on, from: day * MINUTES_PER_DAY + window.from, to: day * MINUTES_PER_DAY + window.to }));
  });
}

function businessDate(day: EpochDay, holidays: Holidays): BusinessDate {
  const date = dateOfEpochDay(day).toString();
  return { date, weekday: weekdayOf(day), holiday: holidays.has(date) };
}
