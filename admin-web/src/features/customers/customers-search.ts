export interface CustomersSearch {
  /** Part of a name or an address. */
  readonly q?: string;
  readonly lock?: 'locked' | 'unlocked';
  /** Cursor of the page before. */
  readonly after?: string;
}

/** Reads the list's conditions from its address; what it does not know it leaves out. */
export function customersSearch(search: Record<string, unknown>): CustomersSearch {
  const { q, lock, after } = search;
  return {
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {}),
    ...(lock === 'locked' || lock === 'unlocked' ? { lock } : {}),
    ...(typeof after === 'string' ? { after } : {}),
  };
}

/** The same as the API's filter; undefined when there is no condition. */
export function customersFilter({ q, lock }: CustomersSearch): { search?: string; locked?: boolean } | undefined {
  if (!q && !lock) return undefined;
  return { ...(q ? { search: q } : {}), ...(lock ? { locked: lock === 'locked' } : {}) };
}
