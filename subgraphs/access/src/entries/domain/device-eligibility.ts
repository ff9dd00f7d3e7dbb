import { NO_TOLERANCE } from '../../bands/domain/band-hours.ts';
import { isRunning, toleranceOf } from './covered-reservation.ts';
import type { DeviceEligibility } from './entry-facts.ts';
import type { Moment } from './moment.ts';
import type { Standing } from './standing.ts';
import { ticketStep } from './ticket-step.ts';
import type { Trace } from './trace.ts';

/** The entry eligibility of a lock in the device master: one listed kind that applies is enough (H-63…H-65, P-H-13). */
export function isDeviceEligible(standing: Standing, now: Moment, trace: Trace): boolean {
  const listed = standing.facts.deviceEligibility;
  const by = listed.find((kind) => HOLDS[kind](standing, now)) ?? null;
  trace.push({ rule: 'DEVICE_ELIGIBLE', held: by !== null, listed, by });
  return by !== null;
}

const HOLDS: Record<DeviceEligibility, (standing: Standing, now: Moment) => boolean> = {
  EVERYONE: () => true,
  PLAN: ({ plansInForce }) => plansInForce.length > 0,
  RESERVATION: hasReservationHere,
  TICKET: hasTicket,
};

/** Any program counts here, with the tolerance of any plan in force, or none without a plan. */
function hasReservationHere({ plansInForce, reservationsHere }: Standing, now: Moment): boolean {
  const tolerances = [NO_TOLERANCE, ...plansInForce.map(({ restriction }) => toleranceOf(restriction))];
  return reservationsHere.some((reservation) => tolerances.some((tolerance) => isRunning(reservation, tolerance, now)));
}

/** A ticket used up at entry must not trap its owner at the exit (P-H-06). */
function hasTicket(standing: Standing, now: Moment): boolean {
  const { direction, openVisitUsedTicket } = standing.facts;
  return (direction === 'EXIT' && openVisitUsedTicket) || ticketStep(standing, now, []) !== null;
}
