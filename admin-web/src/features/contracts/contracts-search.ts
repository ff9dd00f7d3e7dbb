import { readSort, type Sort, writeSort } from '@monban/ui/sort';
import type { ContractFilter, ContractSort, ContractState } from './contracts.gen.ts';

const states: readonly ContractState[] = ['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED'];
const sortKeys = ['holder', 'start'] as const;

export interface ContractsSearch {
  /** A number, or part of a product's or holder's name. */
  readonly q?: string;
  readonly state?: ContractState;
  /** Whether a contract has more people than seats (`P-T-04`). */
  readonly seats?: 'over' | 'kept';
  /** Id of a product. */
  readonly product?: string;
  /** `holder` (by number), `start`, `-start`; by default newest number first. */
  readonly sort?: string;
  /** Cursor of the page before. */
  readonly after?: string;
}
export type Changed = { [Key in keyof ContractsSearch]?: ContractsSearch[Key] | undefined };

/** Reads the list's conditions from its address and ignores unknown ones. */
export function contractsSearch({ q, state, seats, product, sort, after }: Record<string, unknown>): ContractsSearch {
  return withoutEmpty({
    q: typeof q === 'string' || typeof q === 'number' ? String(q) : undefined,
    state: states.find((known) => known === state),
    seats: seats === 'over' || seats === 'kept' ? seats : undefined,
    product: typeof product === 'string' && product.startsWith('prd_') ? product : undefined,
    sort: sortInAddress(readSort(sort, sortKeys)),
    after: typeof after === 'string' ? after : undefined,
  });
}

/** Writes only the conditions that are set into the address. */
export const withoutEmpty = (search: Changed): ContractsSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));

/** The current order of the list; the first column sorts by number. */
export const contractsSort = ({ sort }: ContractsSearch): Sort<(typeof sortKeys)[number]> =>
  readSort(sort, sortKeys) ?? { by: 'holder', descending: true };

/** Leaves the default order out of the address. */
export function sortInAddress(sort: Sort | null): string | undefined {
  const written = sort && writeSort(sort);
  return written === '-holder' ? undefined : (written ?? undefined);
}

const apiSorts: Record<string, ContractSort> = {
  holder: 'NUMBER_ASC',
  '-holder': 'NUMBER_DESC',
  start: 'START_ASC',
  '-start': 'START_DESC',
};
export const contractsApiSort = (search: ContractsSearch): ContractSort => apiSorts[writeSort(contractsSort(search))] ?? 'NUMBER_DESC';

/** The conditions as the API's filter; undefined when there are none. */
export function contractsFilter({ q, state, seats, product }: ContractsSearch): ContractFilter | undefined {
  const filter: ContractFilter = {
    ...(q ? { search: q } : {}),
    ...(state ? { state } : {}),
    ...(seats ? { inSurplus: seats === 'over' } : {}),
    ...(product ? { productId: product } : {}),
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
}
