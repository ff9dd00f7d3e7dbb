/** The state of a customer page: the tab, and the page of each list in a tab. */
export interface CustomerSearch {
  readonly tab?: string;
  readonly entriesAfter?: string;
  readonly historyAfter?: string;
}

/** Reads it from the address and ignores unknown values. */
export function customerSearch(search: Record<string, unknown>): CustomerSearch {
  const text = (key: string) => (typeof search[key] === 'string' && search[key] !== '' ? { [key]: search[key] } : {});
  return { ...text('tab'), ...text('entriesAfter'), ...text('historyAfter') };
}
