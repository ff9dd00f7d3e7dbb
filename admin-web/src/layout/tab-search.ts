/** For `validateSearch` of a page with tabs: keeps the tab, leaves out what is none. */
export const tabSearch = (search: Record<string, unknown>): { readonly tab?: string } =>
  typeof search['tab'] === 'string' && search['tab'] !== '' ? { tab: search['tab'] } : {};
