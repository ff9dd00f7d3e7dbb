import { entryWindow, NO_TOLERANCE, type BandId, type HoursByBand, type Window } from '../../bands/domain/band-hours.ts';
import type { ContractPlan, EntryFacts, EntryTicket, GrantedKey, Reservation } from './entry-facts.ts';
import { countsOf, type Counts } from './counts.ts';
import { PATH_RULES, type PathRules } from './path-rules.ts';
import type { Trace } from './trace.ts';

/** The prepared facts: everything in them that does not change with time. */
export interface Standing {
  readonly facts: EntryFacts;
  readonly rules: PathRules;
  /** By contract number (P-H-18). */
  readonly plansInForce: readonly ContractPlan[];
  /** By ticket id, with those of their bands that have hours here, in the ticket's order. */
  readonly tickets: readonly { readonly ticket: EntryTicket; readonly bands: readonly BandHere[] }[];
  /** Keys for bands with hours here; none on paths that no key opens. */
  readonly keys: readonly (GrantedKey & BandHere)[];
  readonly reservationsHere: readonly Reservation[];
  readonly counts: Counts;
}

/** Tickets and keys know no tolerance. */
export interface BandHere {
  readonly band: BandId;
  readonly window: Window;
}

export function standingOf(facts: EntryFacts): Standing {
  const rules = PATH_RULES[facts.path];
  const here = (band: BandId): BandHere[] => bandHere(band, facts.bandHours);
  return {
    facts,
    rules,
    plansInForce: facts.plans.filter(isInForce).sort((a, b) => a.contract - b.contract),
    tickets: facts.tickets.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((ticket) => ({ ticket, bands: ticket.bands.flatMap(here) })),
    keys: rules.opensByKey ? facts.keys.flatMap((key) => here(key.band).map((band) => ({ ...key, ...band }))) : [],
    reservationsHere: facts.reservations.filter((reservation) => reservation.location === facts.location),
    counts: countsOf(facts.counted),
  };
}

function bandHere(band: BandId, bandHours: HoursByBand): BandHere[] {
  const hours = bandHours.get(band);
  return hours ? [{ band, window: entryWindow(hours, NO_TOLERANCE) }] : [];
}

/** A plan is in force while its contract is `ACTIVE` (P-X-03). */
export function isInForce(plan: Pick<ContractPlan, 'state'>): boolean {
  return plan.state === 'ACTIVE';
}

export function notePlansInForce({ facts, plansInForce }: Standing, trace: Trace): void {
  const contracts = facts.plans.map(({ contract, state }) => ({ contract, state }));
  trace.push({ rule: 'PLAN_IN_FORCE', held: plansInForce.length > 0, contracts });
}
