import { decideEntry } from '../../subgraphs/access/src/entries/domain/entry-decision.ts';
import type { EntryFacts } from '../../subgraphs/access/src/entries/domain/entry-facts.ts';
import { keepFacts } from '../../subgraphs/access/src/entries/domain/kept-facts.ts';
import { JAPANESE_HOLIDAYS } from '../../subgraphs/access/src/holidays/japanese-holidays.ts';
import type { PastEntry } from './force.ts';
import { type Standing, standingOf, type Visitor, zone } from './standing.ts';
import type { ContractKey, Story } from './story.ts';
import { type Visit, visitsOf } from './visits.ts';

/** Ids in the graph for the names in a story. */
export interface Register {
  readonly accounts: ReadonlyMap<string, string>;
  readonly contracts: ReadonlyMap<ContractKey, { readonly id: string; readonly number: number }>;
  readonly doors: readonly { readonly locationId: string; readonly deviceId: string; readonly accountId: string }[];
}

/** The entries of the last months as the door would have written them: by its own rule, from the facts of their moment. */
export function pastEntries(story: Story, register: Register, { seed, now }: { seed: number; now: Temporal.Instant }): PastEntry[] {
  const standing = standingOf(story, now);
  const visitors = new Map(standing.visitors.map((visitor) => [visitor.email, visitor]));
  return visitsOf(story, { seed, now }).map((visit) => decided(visit, visitors.get(visit.email)!, standing, register));
}

function decided(visit: Visit, visitor: Visitor, standing: Standing, { accounts, contracts, doors }: Register): PastEntry {
  const { at, direction, email } = visit;
  const door = doors[visit.location]!;
  const plans = visitor.uses
    .filter(({ from }) => Temporal.Instant.compare(from, at) <= 0)
    .map(({ contract }) => {
      const stop = standing.suspendedAt.get(contract);
      const isStopped = stop !== undefined && Temporal.Instant.compare(stop, at) <= 0;
      return { ...contracts.get(contract)!, state: isStopped ? ('SUSPENDED' as const) : ('ACTIVE' as const) };
    })
    .toSorted((a, b) => a.number - b.number);
  const facts: EntryFacts = {
    at,
    timeZone: zone,
    path: 'APP',
    direction,
    location: door.locationId,
    bandHours: new Map(),
    holidays: JAPANESE_HOLIDAYS,
    deviceEligibility: ['EVERYONE'],
    stop: { profile: visitor.stoppedAt !== null && Temporal.Instant.compare(visitor.stoppedAt, at) <= 0, identity: false },
    plans: plans.map(({ number, state }) => ({ contract: number, state, restriction: { kind: 'NONE' }, locations: null })),
    tickets: [],
    reservations: [],
    counted: [],
    keys: [],
    antiPassback: false,
    insideSince: null,
    factsAge: 0,
    decidesAloneMinutes: 15,
    openVisitUsedTicket: false,
  };
  const { allowed, code, trace } = decideEntry(facts);
  return {
    at,
    direction,
    allowed,
    code,
    accountId: accounts.get(email)!,
    contractId: plans.find(({ state }) => state === 'ACTIVE')?.id ?? null,
    locationId: door.locationId,
    deviceId: door.deviceId,
    deviceAccountId: door.accountId,
    trace,
    facts: keepFacts(facts),
  };
}
