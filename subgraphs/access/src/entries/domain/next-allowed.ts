import { entryWindow } from '../../bands/domain/band-hours.ts';
import { fitsByDay, type BusinessDate } from '../../bands/domain/day-rule.ts';
import { isOpenAt } from '../../plans/domain/restriction.ts';
import { insideUntil } from './anti-passback.ts';
import { toleranceOf } from './covered-reservation.ts';
import { judge } from './entry-decision.ts';
import type { EntryFacts } from './entry-facts.ts';
import { areFactsTooOld } from './facts-age.ts';
import { offsetsBetween, type Offset } from './local-time.ts';
import { businessDates, momentAt, offsetMsAt, type BusinessDates } from './moment.ts';
import { fitsByCount, pairOf } from './plan-step.ts';
import { standingOf, type Standing } from './standing.ts';
import { dayObstacle, useOf } from './ticket-step.ts';

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const HORIZON_MS = 62 * MS_PER_DAY;

/**
 * When a person refused now would be admitted: the earliest later whole minute, at most 62 days ahead, if only time moved on. Null for an
 * admitted person, under a stop flag, with facts that are too old, or when there is no such minute.
 *
 * A "no" can become a "yes" only where something begins: a window of a band, ticket or key, a reservation, a change of the clock, or where
 * a forgotten exit stops counting. So the decision itself judges only those minutes; a minute too many costs time but never gives a wrong
 * answer.
 */
export function nextAllowedAt(facts: EntryFacts): Temporal.Instant | null {
  if (facts.direction === 'EXIT' || facts.stop.profile || facts.stop.identity || areFactsTooOld(facts, [])) return null;
  const standing = standingOf(facts);
  const dates = businessDates(facts.holidays);
  const now = facts.at.epochMilliseconds;
  if (judge(standing, momentAt(now, offsetMsAt(facts.at, facts.timeZone), dates)).allowed) return null;
  for (const offset of offsetsBetween(now, now + HORIZON_MS, facts.timeZone)) {
    for (const minute of minutesToJudge(standing, offset, now, dates)) {
      if (judge(standing, momentAt(minute, offset.ms, dates)).allowed) return Temporal.Instant.fromEpochMilliseconds(minute);
    }
  }
  return null;
}

/** The whole minutes after now, within one offset of local time, at which something begins; ascending. */
function minutesToJudge(standing: Standing, offset: Offset, now: number, dates: BusinessDates): number[] {
  const minutes = new Set<number>();
  const add = (ms: number): void => {
    const minute = Math.ceil(ms / MS_PER_MINUTE) * MS_PER_MINUTE;
    if (minute > now && minute >= offset.from && minute < offset.to) minutes.add(minute);
  };
  add(offset.from);
  if (standing.facts.antiPassback) add(insideUntil(standing.facts) ?? now);
  for (const start of reservationBeginnings(standing)) add(start);
  // One more day on either side, because windows may begin on the day before their business date.
  const last = localDay(offset.to, offset.ms) + 1;
  for (let day = localDay(offset.from, offset.ms) - 1; day <= last; day++) {
    for (const start of windowBeginnings(standing, dates(day))) add(day * MS_PER_DAY + start * MS_PER_MINUTE - offset.ms);
  }
  return [...minutes].sort((a, b) => a - b);
}

/** The starts, in minutes since 00:00 of the business date, of all windows that fit by day and by count. */
function windowBeginnings(standing: Standing, on: BusinessDate): Set<number> {
  const { facts, rules, plansInForce, tickets, keys } = standing;
  const beginnings = new Set<number>();
  for (const plan of plansInForce) {
    const { restriction } = plan;
    if (restriction.kind !== 'BANDS' || (rules.looksAtLocation && !isOpenAt(plan, facts.location))) continue;
    for (const band of restriction.bands) {
      const hours = facts.bandHours.get(band.band);
      if (!hours || !fitsByDay(band, on)) continue;
      if (rules.looksAtCount && !fitsByCount(pairOf(band, hours, on, standing))) continue;
      beginnings.add(entryWindow(hours, restriction).from);
    }
  }
  for (const { ticket, bands } of tickets) {
    for (const { band, window } of bands) if (dayObstacle(useOf(ticket, band, on)) === null) beginnings.add(window.from);
  }
  for (const { days, window } of keys) if (days.includes(on.weekday)) beginnings.add(window.from);
  return beginnings;
}

/** A reservation begins to admit with the tolerance of each plan in force, and without one (device eligibility). */
function reservationBeginnings({ plansInForce, reservationsHere }: Standing): number[] {
  const befores = new Set([0, ...plansInForce.map(({ restriction }) => toleranceOf(restriction).before)]);
  return reservationsHere.flatMap(({ start }) => [...befores].map((before) => start.epochMilliseconds - before * MS_PER_MINUTE));
}

function localDay(epochMs: number, offsetMs: number): number {
  return Math.floor((epochMs + offsetMs) / MS_PER_DAY);
}
