import { readSort, type Sort, writeSort } from '@monban/ui/sort';
import type { CustomerContractState, CustomerFilter, CustomerKind, CustomerSort } from './customers.gen.ts';

const kinds: readonly CustomerKind[] = ['ORDINARY', 'SEAT_MEMBER', 'WITHOUT_CONTRACT'];
const states: readonly CustomerContractState[] = ['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED'];
const sortKeys = ['name', 'registered'] as const;

export interface CustomersSearch {
  /** Part of a name or an address. */
  readonly q?: string;
  readonly kind?: CustomerKind;
  readonly state?: CustomerContractState;
  readonly lock?: 'locked' | 'unlocked';
  readonly entry?: 'stopped' | 'allowed';
  /** Number of a storefront. */
  readonly store?: string;
  /** Days of registration, both inclusive. */
  readonly from?: string;
  readonly to?: string;
  /** `name`, `-name`, `registered`; by default newest registration first. */
  readonly sort?: string;
  /** Cursor of the page before. */
  readonly after?: string;
}

const isDay = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Reads the list's conditions from its address and ignores unknown ones. */
export function customersSearch(search: Record<string, unknown>): CustomersSearch {
  const { q, kind, state, lock, entry, store, from, to, after } = search;
  const known: Record<keyof CustomersSearch, unknown> = {
    q: typeof q === 'string' || typeof q === 'number' ? String(q) : undefined,
    kind: kinds.find((one) => one === kind),
    state: states.find((one) => one === state),
    lock: lock === 'locked' || lock === 'unlocked' ? lock : undefined,
    entry: entry === 'stopped' || entry === 'allowed' ? entry : undefined,
    store: /^[1-9]\d{4,7}$/.test(String(store)) ? String(store) : undefined,
    from: isDay(from) ? from : undefined,
    to: isDay(to) ? to : undefined,
    sort: sortInAddress(readSort(search['sort'], sortKeys)),
    after: typeof after === 'string' ? after : undefined,
  };
  return withoutEmpty(known as Changed);
}

/** Changes to the conditions; undefined clears one. */
export type Changed = { [Key in keyof CustomersSearch]?: CustomersSearch[Key] | undefined };

/** Writes only the conditions that are set into the address. */
export const withoutEmpty = (search: Changed): CustomersSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));

/** The current order of the list. */
export const customersSort = ({ sort }: CustomersSearch): Sort<(typeof sortKeys)[number]> =>
  readSort(sort, sortKeys) ?? { by: 'registered', descending: true };

/** Leaves the default order out of the address. */
export function sortInAddress(sort: Sort | null): string | undefined {
  const written = sort && writeSort(sort);
  return written === '-registered' ? undefined : (written ?? undefined);
}

const apiSorts: Record<string, CustomerSort> = {
  name: 'NAME_ASC',
  '-name': 'NAME_DESC',
  registered: 'REGISTERED_ASC',
  '-registered': 'REGISTERED_DESC',
};
export const customersApiSort = (search: CustomersSearch): CustomerSort => apiSorts[writeSort(customersSort(search))] ?? 'REGISTERED_DESC';

/** The conditions as the API's filter; undefined when there are none. */
export function customersFilter({ q, kind, state, lock, entry, store, from, to }: CustomersSearch): CustomerFilter | undefined {
  const filter: CustomerFilter = {
    ...(q ? { search: q } : {}),
    ...(kind ? { kind } : {}),
    ...(state ? { contractState: state } : {}),
    ...(lock ? { locked: lock === 'locked' } : {}),
    ...(entry ? { entryStopped: entry === 'stopped' } : {}),
    ...(store ? { storefrontId: store } : {}),
    ...(from ? { registeredFrom: from } : {}),
    ...(to ? { registeredTo: to } : {}),
  };
  return Object.keys(filter).length > 0 ? filter : undefined;
}
