import type { ContractState } from './contracts.gen.ts';

export interface ContractsSearch {
  readonly state?: ContractState;
  /** Whether more people than seats (`P-T-04`). */
  readonly seats?: 'over' | 'kept';
  /** Cursor of the page before. */
  readonly after?: string;
}

const STATES: readonly ContractState[] = ['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED'];

/** Reads the list's conditions from its address; what it does not know it leaves out. */
export function contractsSearch(search: Record<string, unknown>): ContractsSearch {
  const state = STATES.find((known) => known === search['state']);
  const { seats, after } = search;
  return {
    ...(state ? { state } : {}),
    ...(seats === 'over' || seats === 'kept' ? { seats } : {}),
    ...(typeof after === 'string' ? { after } : {}),
  };
}

/** The same as the API's filter; undefined when there is no condition. */
export function contractsFilter({ state, seats }: ContractsSearch): { state?: ContractState; inSurplus?: boolean } | undefined {
  if (!state && !seats) return undefined;
  return { ...(state ? { state } : {}), ...(seats ? { inSurplus: seats === 'over' } : {}) };
}
