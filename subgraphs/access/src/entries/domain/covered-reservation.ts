import { NO_TOLERANCE, type Tolerance } from '../../bands/domain/band-hours.ts';
import type { Restriction } from '../../plans/domain/restriction.ts';
import type { ContractPlan, Reservation } from './entry-facts.ts';
import type { Moment } from './moment.ts';
import type { Standing } from './standing.ts';
import type { Trace } from './trace.ts';

const MS_PER_MINUTE = 60_000;

/**
 * *Covered reservation*: the plan is restricted by bands, its exemption is on, and the member has a current reservation here for one of the
 * chosen programs. It admits and consumes nothing, even when the count is used up or no band is ticked (H-30, H-31, H-48, H-49, P-H-07,
 *
 */
export function isCovered(plan: ContractPlan, standing: Standing, now: Moment, trace: Trace): boolean {
  const { restriction, contract } = plan;
  if (restriction.kind !== 'BANDS' || restriction.exemption === null) return false;
  const programs = restriction.exemption;
  const covering = standing.reservationsHere.find(
    (reservation) => (programs.length === 0 || programs.includes(reservation.program)) && isRunning(reservation, restriction, now),
  );
  trace.push({ rule: 'COVERED_RESERVATION', held: covering !== undefined, contract, programs, program: covering?.program ?? null });
  return covering !== undefined;
}

/** `start − X ≤ now < end + Y`, in elapsed minutes: a reservation is a span of real time (P-H-07). */
export function isRunning(reservation: Reservation, tolerance: Tolerance, now: Moment): boolean {
  return (
    reservation.start.epochMilliseconds - tolerance.before * MS_PER_MINUTE <= now.epochMs &&
    now.epochMs < reservation.end.epochMilliseconds + tolerance.after * MS_PER_MINUTE
  );
}

/** Only plans restricted by band have a tolerance (H-34). */
export function toleranceOf(restriction: Restriction): Tolerance {
  return restriction.kind === 'BANDS' ? restriction : NO_TOLERANCE;
}
