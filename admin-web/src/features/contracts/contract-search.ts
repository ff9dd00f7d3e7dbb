import { tabSearch } from '../../layout/tab-search.ts';

export interface ContractSearch {
  readonly tab?: string;
  /** Cursors of the page before: of seat members, of events. */
  readonly seatsAfter?: string;
  readonly eventsAfter?: string;
}

/** Reads what a contract's page shows from its address. */
export function contractSearch(search: Record<string, unknown>): ContractSearch {
  const { seatsAfter, eventsAfter } = search;
  return {
    ...tabSearch(search),
    ...(typeof seatsAfter === 'string' ? { seatsAfter } : {}),
    ...(typeof eventsAfter === 'string' ? { eventsAfter } : {}),
  };
}
