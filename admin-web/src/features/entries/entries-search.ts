export interface EntriesSearch {
  readonly result?: 'allowed' | 'refused';
  readonly location?: string;
  /** Cursor of the page before. */
  readonly after?: string;
}

/** Reads the log's conditions from its address; what it does not know it leaves out. */
export function entriesSearch(search: Record<string, unknown>): EntriesSearch {
  const { result, location, after } = search;
  return {
    ...(result === 'allowed' || result === 'refused' ? { result } : {}),
    ...(typeof location === 'string' && location.startsWith('loc_') ? { location } : {}),
    ...(typeof after === 'string' ? { after } : {}),
  };
}

/** The same as the API's filter; undefined when there is no condition. */
export function entriesFilter({ result, location }: EntriesSearch): { allowed?: boolean; locationId?: string } | undefined {
  if (!result && !location) return undefined;
  return { ...(result ? { allowed: result === 'allowed' } : {}), ...(location ? { locationId: location } : {}) };
}
