import type { AggregateContract, StateOf } from '@monban/events';
import type { Em } from '../database/database.ts';
import type { AggregateState } from './envelope.ts';

/**
 * Writes states of aggregates of another subgraph into our projection: each of another aggregate, each newer than what we knew, in one
 * transaction with the record of it. `at` is real time.
 */
export type Apply<State> = (em: Em, states: readonly AggregateState<State>[], tools: { readonly at: Temporal.Instant }) => Promise<void>;

/** What this subgraph keeps of another's aggregates. */
export interface Subscription {
  readonly contract: AggregateContract;
  // oxlint-disable-next-line typescript/no-explicit-any -- `subscription` has tied it to its contract
  readonly apply: Apply<any>;
}

/** Keeps what an owner tells of one kind of aggregate. */
export const subscription = <C extends AggregateContract>(contract: C, apply: Apply<StateOf<C>>): Subscription => ({ contract, apply });
