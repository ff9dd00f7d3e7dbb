/** For `validateSearch` of a page with tabs: keeps a known tab and drops any other. */
export const tabSearch = (search: Record<string, unknown>): { readonly tab?: string } =>
  typeof search['tab'] === 'string' && search['tab'] !== '' ? { tab: search['tab'] } : {};
