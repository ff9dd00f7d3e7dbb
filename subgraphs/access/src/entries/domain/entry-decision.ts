import { isOpenAt } from '../../plans/domain/restriction.ts';
import { isAlreadyInside } from './anti-passback.ts';
import { isCovered } from './covered-reservation.ts';
import { letIn, refused, type Consumption, type EntryDecision, type PlanReason, type Verdict } from './decision.ts';
import { isDeviceEligible } from './device-eligibility.ts';
import type { ContractNumber, ContractPlan, EntryFacts } from './entry-facts.ts';
import { judgeExit } from './exit-decision.ts';
import { areFactsTooOld, isStale } from './facts-age.ts';
import { keyCovers } from './key-cover.ts';
import { businessDates, momentAt, offsetMsAt, type Moment } from './moment.ts';
import { planStep, type Pair } from './plan-step.ts';
import { notePlansInForce, standingOf, type Standing } from './standing.ts';
import { stopFlag } from './stop-flag.ts';
import { ticketStep, type TicketUse } from './ticket-step.ts';
import type { Trace } from './trace.ts';

/** Whether a member may pass a door now, and if not, why not (H-01…H-81; the whole of `spec/entry-decision`). */
export function decideEntry(facts: EntryFacts): EntryDecision {
  const now = momentAt(facts.at.epochMilliseconds, offsetMsAt(facts.at, facts.timeZone), businessDates(facts.holidays));
  return judge(standingOf(facts), now);
}

/** The same decision on prepared facts, at any moment. */
export function judge(standing: Standing, now: Moment): EntryDecision {
  return { ...verdictOf(standing, now), stale: isStale(standing.facts) };
}

function verdictOf(standing: Standing, now: Moment): Verdict {
  if (standing.facts.direction === 'EXIT') return judgeExit(standing, now);
  return standing.rules.enforced ? judgeEntry(standing, now) : countEntry(standing, now);
}

/** App, Lock QR, Lock Wireless, Akerun: the first rule with an answer decides (P-H-05, P-H-18). */
function judgeEntry(standing: Standing, now: Moment): Verdict {
  const trace: Trace = [];
  const { facts, rules, plansInForce } = standing;
  if (areFactsTooOld(facts, trace)) return refused('ENTRY_FACTS_STALE', trace);
  const stopped = stopFlag(facts.stop, trace);
  if (stopped) return refused(stopped, trace);
  if (isAlreadyInside(facts, now, trace)) return refused('ENTRY_ALREADY_INSIDE', trace);
  if (rules.looksAtDevice && !isDeviceEligible(standing, now, trace)) return refused('ENTRY_DEVICE_NOT_ELIGIBLE', trace);
  notePlansInForce(standing, trace);
  let firstReason: PlanReason | null = null;
  for (const plan of plansInForce) {
    const answer = judgePlan(plan, standing, now, trace);
    if ('reason' in answer) firstReason ??= answer.reason;
    else return letIn(answer.consumes, trace);
  }
  if (rules.opensByKey && keyCovers(standing, now, trace)) return letIn(null, trace);
  const ticket = ticketStep(standing, now, trace);
  if (ticket) return letIn(consumptionOfTicket(ticket), trace);
  return refused(firstReason ?? 'ENTRY_NO_PLAN', trace);
}

type PlanAnswer = { readonly consumes: Consumption | null } | { readonly reason: PlanReason };

function judgePlan(plan: ContractPlan, standing: Standing, now: Moment, trace: Trace): PlanAnswer {
  const { contract, restriction, locations } = plan;
  const { rules, facts } = standing;
  if (rules.looksAtLocation) {
    const held = isOpenAt(plan, facts.location);
    trace.push({ rule: 'PLAN_LOCATION', held, contract, location: facts.location, locations });
    if (!held) return { reason: 'ENTRY_LOCATION_NOT_ALLOWED' };
  }
  if (isCovered(plan, standing, now, trace)) return { consumes: null };
  switch (restriction.kind) {
    case 'NONE':
      trace.push({ rule: 'PLAN_UNRESTRICTED', held: true, contract });
      return { consumes: null };
    case 'TICKET':
      trace.push({ rule: 'PLAN_NEEDS_NO_TICKET', held: false, contract });
      return { reason: 'ENTRY_TICKET_REQUIRED' };
    case 'BANDS': {
      const step = planStep(contract, restriction, standing, now, trace);
      return 'pair' in step ? { consumes: consumptionOfPair(contract, step.pair) } : step;
    }
  }
}

/** SHARP and SECOM decide by themselves; entries are counted, also above the limit and under a stop flag (H-80, H-81). */
function countEntry(standing: Standing, now: Moment): Verdict {
  const trace: Trace = [];
  const stopped = stopFlag(standing.facts.stop, trace);
  notePlansInForce(standing, trace);
  const notice = stopped ? 'ERROR' : null;
  for (const { contract, restriction } of standing.plansInForce) {
    if (restriction.kind !== 'BANDS') continue;
    const step = planStep(contract, restriction, standing, now, trace);
    if ('pair' in step) return { ...letIn(consumptionOfPair(contract, step.pair), trace), notice };
  }
  return { ...letIn(null, trace), notice };
}

function consumptionOfPair(contract: ContractNumber, { band, on, counted }: Pair): Consumption | null {
  return counted ? null : { kind: 'PLAN', contract, band: band.band, date: on.date };
}

function consumptionOfTicket({ ticket, band, on, used }: TicketUse): Consumption | null {
  return used ? null : { kind: 'TICKET', ticket: ticket.id, band, date: on.date };
}
