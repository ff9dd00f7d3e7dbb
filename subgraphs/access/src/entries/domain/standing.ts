import type { ContractPlan, EntryFacts, EntryTicket, Reservation } from './entry-facts.ts';
import { countsOf, type Counts } from './counts.ts';
import { PATH_RULES, type PathRules } from './path-rules.ts';
import type { Trace } from './trace.ts';

/** The facts sorted out once: everything of them that does not move with time. */
export interface Standing {
  readonly facts: EntryFacts;
  readonly rules: PathRules;
  /** By contract number (P-H-18). */
  readonly plansInForce: readonly ContractPlan[];
  /** By ticket id. */
  readonly tickets: readonly EntryTicket[];
  readonly reservationsHere: readonly Reservation[];
  readonly counts: Counts;
}

export function standingOf(facts: EntryFacts): Standing {
  return {
    facts,
    rules: PATH_RULES[facts.path],
    plansInForce: facts.plans.filter(isInForce).sort((a, b) => a.contract - b.contract),
    tickets: [...facts.tickets].sort((a, b) => (a.id < b.id ? -1 : 1)),
    reservationsHere: facts.reservations.filter((reservation) => reservation.location === facts.location),
    counts: countsOf(facts.counted),
  };
}

/** A plan is in force while its contract is `ACTIVE` (P-X-03). */
export function isInForce(plan: Pick<ContractPlan, 'state'>): boolean {
  return plan.state === 'ACTIVE';
}

export function notePlansInForce({ facts, plansInForce }: Standing, trace: Trace): void {
  const contracts = facts.plans.map(({ contract, state }) => ({ contract, state }));
  trace.push({ rule: 'PLAN_IN_FORCE', held: plansInForce.length > 0, contracts });
}
