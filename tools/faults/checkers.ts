import type { Fault, Operation } from './history.ts';

/** A promise that was broken. */
export interface Violation {
  readonly checker: 'C1' | 'C2' | 'C6' | 'C9' | 'C10' | 'recovery' | 'answers';
  readonly what: string;
}
const violation =
  (checker: Violation['checker']) =>
  (what: string): Violation => ({ checker, what });

type Register = Operation<'register'>;
type Remove = Operation<'remove'>;

export interface SeatFacts {
  readonly allowance: number;
  readonly registrations: readonly Register[];
  readonly removals: readonly Remove[];
  /** The state after everything has settled. */
  readonly final: { readonly used: number; readonly members: readonly string[] };
}

/**
 * C1, seats as a set with a bounded counter: none oversold, none lost, none that nobody asked for, nobody refused while a seat was free for
 * the whole of their attempt, and the counter equals the length of the list.
 */
export function checkSeats({ allowance, registrations, removals, final }: SeatFacts): Violation[] {
  const found: string[] = [];
  const removed = Map.groupBy(removals, ({ person }) => person);
  const isRemoved = (person: string, outcomes: readonly string[]): boolean =>
    (removed.get(person) ?? []).some(({ outcome }) => outcomes.includes(outcome));

  for (const { person, outcome } of registrations) {
    if (outcome === 'ok' && !isRemoved(person, ['ok', 'unknown']) && !final.members.includes(person)) found.push(`${person} lost a seat`);
    if (outcome === 'refused' && final.members.includes(person)) found.push(`${person} was refused and has a seat`);
  }
  const known = new Set(registrations.map(({ person }) => person));
  for (const person of final.members) {
    if (!known.has(person)) found.push(`${person} has a seat and never asked for one`);
    if (isRemoved(person, ['ok'])) found.push(`${person} was removed and has a seat`);
  }
  if (final.members.length > allowance) found.push(`${final.members.length} seats of ${allowance} are taken at the end`);
  if (final.used !== final.members.length) found.push(`the counter says ${final.used}, the list ${final.members.length}`);

  // certainly held: from the acknowledgement until a removal begins
  const until = (person: string): number => Math.min(...(removed.get(person) ?? []).map(({ begun }) => begun), Infinity);
  for (const { ended: at } of registrations.filter(({ outcome }) => outcome === 'ok')) {
    const held = registrations.filter(({ person, outcome, ended }) => outcome === 'ok' && ended <= at && until(person) > at);
    if (held.length > allowance) found.push(`${held.length} seats of ${allowance} were taken at ${Math.round(at)} ms`);
  }
  // possibly held: from the start of an attempt that was not refused until a removal was acknowledged
  const gone = (person: string): number =>
    Math.min(...(removed.get(person) ?? []).filter(({ outcome }) => outcome === 'ok').map(({ ended }) => ended), Infinity);
  for (const refused of registrations.filter(({ outcome }) => outcome === 'refused')) {
    const perhaps = registrations.filter(
      ({ person, outcome, begun }) => outcome !== 'refused' && begun <= refused.ended && gone(person) >= refused.begun,
    );
    if (perhaps.length < allowance) found.push(`${refused.person} was told "full" with at most ${perhaps.length} of ${allowance} taken`);
  }
  return found.map(violation('C1'));
}

/**
 * C2: everybody who was told "registered" can log in, and nobody who was removed can. `logIns` holds the results of the logins at the end.
 */
export function checkRegistrations(
  registrations: readonly Register[],
  removals: readonly Remove[],
  logIns: ReadonlyMap<string, boolean>,
): Violation[] {
  const found: string[] = [];
  for (const { person, outcome } of registrations) {
    const tries = removals.filter((removal) => removal.person === person);
    if (outcome === 'ok' && tries.length === 0 && !logIns.get(person)) found.push(`${person} was registered and cannot log in`);
    if (tries.some((removal) => removal.outcome === 'ok') && logIns.get(person)) found.push(`${person} was removed and can log in`);
  }
  return found.map(violation('C2'));
}

/** While every service in its path is alive, a revocation takes effect at the door within this time. */
export const REVOKED_WITHIN_MS = 2_000;
/** After a fault everything works again within this time. */
export const RECOVERED_WITHIN_MS = 8_000;

/** When a revocation acknowledged at `at` must take effect at the door, given the faults around that time. */
export function revokedBy(at: number, faults: readonly Fault[]): number {
  let due = at + REVOKED_WITHIN_MS;
  // a second fault may follow before the revocation has propagated
  for (const { from, to } of faults.toSorted((a, b) => a.from - b.from)) {
    if (from < due && to + RECOVERED_WITHIN_MS > at) due = Math.max(due, to + RECOVERED_WITHIN_MS);
  }
  return due;
}

export interface DoorFacts {
  readonly changes: readonly Operation<'stop' | 'allow'>[];
  readonly readings: readonly Operation<'read'>[];
  readonly faults: readonly Fault[];
  /** Records of the log after everything has settled, with their number of appearances. */
  readonly recordIds: readonly string[];
}

/**
 * C6, the door as a register: after an acknowledged stop has propagated nobody is admitted, every admitted entry is in the log exactly
 * once, and several readings of one key make one entry.
 */
export function checkDoor({ changes, readings, faults, recordIds }: DoorFacts): Violation[] {
  const found: string[] = [];
  for (const { person, begun, ended, allowed, outcome } of readings) {
    if (outcome !== 'ok' || !allowed) continue;
    const before = changes.filter((change) => change.person === person && change.begun < ended);
    const last = before.toSorted((a, b) => a.begun - b.begun).at(-1);
    if (last?.kind === 'stop' && last.outcome === 'ok' && begun > revokedBy(last.ended, faults))
      found.push(`${person} was admitted ${Math.round(begun - last.ended)} ms after entries were stopped`);
  }
  const listed = Map.groupBy(recordIds, (id) => id);
  for (const [id, times] of listed) if (times.length > 1) found.push(`entry ${id} appears in the log ${times.length} times`);
  for (const { recordId, person, outcome } of readings) {
    if (outcome === 'ok' && recordId !== undefined && !listed.has(recordId)) found.push(`an entry of ${person} is not in the log`);
  }
  for (const [key, same] of Map.groupBy(readings, (reading) => reading.key)) {
    const ids = new Set(same.flatMap(({ recordId }) => recordId ?? []));
    if (ids.size > 1) found.push(`key ${key} made ${ids.size} entries`);
  }
  return found.map(violation('C6'));
}

/**
 * C9: a client that wrote a value and got an acknowledgement reads it back through the gateway at once. Each cell has one client, which
 * alternates writing and reading.
 */
export function checkReadYourWrites(operations: readonly Operation<'write' | 'look'>[]): Violation[] {
  const found: string[] = [];
  for (const [cell, own] of Map.groupBy(operations, (operation) => operation.cell)) {
    let possible: (string | undefined)[] | null = null;
    for (const { kind, outcome, value } of own.toSorted((a, b) => a.begun - b.begun)) {
      if (kind === 'write') {
        if (outcome === 'ok') possible = [value];
        else if (outcome === 'unknown') possible?.push(value);
      } else if (outcome === 'ok' && possible && !possible.includes(value)) {
        found.push(`${cell}: wrote ${possible.join(' or ')}, read ${value ?? 'nothing'}`);
      }
    }
  }
  return found.map(violation('C9'));
}

/** C10: no answer to one tenant contains a mark of another. */
export const checkCanaries = (
  answers: readonly { readonly asker: string; readonly body: string }[],
  canaries: ReadonlyMap<string, string>,
): Violation[] =>
  answers.flatMap(({ asker, body }) =>
    [...canaries]
      .filter(([owner, canary]) => owner !== asker && body.includes(canary))
      .map(([owner]) => violation('C10')(`${asker} received data of ${owner}`)),
  );

/** An outage is reported as one: any other error that a client met, during a fault or not, is a bug. */
export const checkSurprises = (surprises: readonly string[]): Violation[] => surprises.map(violation('answers'));
