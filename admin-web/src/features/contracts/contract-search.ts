import { tabSearch } from '../../layout/tab-search.ts';

export interface ContractSearch {
  readonly tab?: string;
  /** Cursors of the current pages of seat members and events. */
  readonly seatsAfter?: string;
  readonly eventsAfter?: string;
}

/** Reads the state of a contract page from its address. */
export function contractSearch(search: Record<string, unknown>): ContractSearch {
  const { seatsAfter, eventsAfter } = search;
  return {
    ...tabSearch(search),
    ...(typeof seatsAfter === 'string' ? { seatsAfter } : {}),
    ...(typeof eventsAfter === 'string' ? { eventsAfter } : {}),
  };
}

/** The address with another cursor; without one, the first page. */
export const withCursor = (
  kept: ContractSearch,
  cursor: { readonly seatsAfter?: string | undefined; readonly eventsAfter?: string | undefined },
): ContractSearch => Object.fromEntries(Object.entries({ ...kept, ...cursor }).filter(([, value]) => value !== undefined));
