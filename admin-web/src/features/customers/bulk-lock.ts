import type { AccountLockOutcomeKind } from './customers.gen.ts';

/** A person selected in the list. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly locked: boolean;
  readonly version: number;
}

/** Maximum number of people per API call. */
export const MOST_AT_ONCE = 100;

/** The selected people who change, and those already in the requested state. */
export function bulkPlan(people: readonly Person[], lock: boolean): { readonly change: readonly Person[]; readonly already: number } {
  const change = people.filter(({ locked }) => locked !== lock);
  return { change, already: people.length - change.length };
}

/** A person who could not be changed, and why. */
export interface Leftover {
  readonly name: string;
  readonly kind: Exclude<AccountLockOutcomeKind, 'CHANGED' | 'ALREADY'>;
}

/** The outcome: how many people are now in the requested state, and who is not. */
export function bulkOutcome(
  people: readonly Person[],
  outcomes: readonly { readonly accountId: string; readonly kind: AccountLockOutcomeKind }[],
): { readonly done: number; readonly left: readonly Leftover[] } {
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const left = outcomes.flatMap(({ accountId, kind }) =>
    kind === 'CHANGED' || kind === 'ALREADY' ? [] : [{ name: nameOf.get(accountId) ?? accountId, kind }],
  );
  return { done: outcomes.length - left.length, left };
}
