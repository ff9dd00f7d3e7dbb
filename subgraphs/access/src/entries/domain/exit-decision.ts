import { isCovered } from './covered-reservation.ts';
import { letIn, type Verdict } from './decision.ts';
import { isDeviceEligible } from './device-eligibility.ts';
import { keyCovers } from './key-cover.ts';
import type { Moment } from './moment.ts';
import { planStep } from './plan-step.ts';
import { notePlansInForce, type Standing } from './standing.ts';
import { stopFlag } from './stop-flag.ts';
import { ticketStep } from './ticket-step.ts';
import type { Trace } from './trace.ts';

/** The door always opens: nobody is locked in (H-65, H-68, H-69, P-H-14, P-H-15, A-05, A-19). */
export function judgeExit(standing: Standing, now: Moment): Verdict {
  const trace: Trace = [];
  const { rules, facts } = standing;
  const eligible =
    stopFlag(facts.stop, trace) === null &&
    (!rules.enforced || ((!rules.looksAtDevice || isDeviceEligible(standing, now, trace)) && mayLeave(standing, now, trace)));
  if (eligible) return letIn(null, trace);
  return { allowed: true, code: 'EXIT_NOT_ELIGIBLE', notice: 'WARNING', consumes: null, trace };
}

function mayLeave(standing: Standing, now: Moment, trace: Trace): boolean {
  notePlansInForce(standing, trace);
  for (const plan of standing.plansInForce) {
    const { contract, restriction } = plan;
    if (isCovered(plan, standing, now, trace)) return true;
    if (restriction.kind === 'NONE') {
      trace.push({ rule: 'PLAN_UNRESTRICTED', held: true, contract });
      return true;
    }
    if (restriction.kind === 'BANDS' && 'pair' in planStep(contract, restriction, standing, now, trace)) return true;
  }
  if (standing.rules.opensByKey && keyCovers(standing, now, trace)) return true;
  const held = standing.facts.openVisitUsedTicket;
  trace.push({ rule: 'OPEN_VISIT_BY_TICKET', held });
  return held || ticketStep(standing, now, trace) !== null;
}
