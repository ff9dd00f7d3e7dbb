export interface TenantsSearch {
  /** Part of a tenant's name, or of a storefront's name or number. */
  readonly q?: string;
  /** Cursor of the page before. */
  readonly after?: string;
}

/** Reads the list's conditions from its address and ignores unknown ones. */
export function tenantsSearch({ q, after }: Record<string, unknown>): TenantsSearch {
  const text = typeof q === 'string' || typeof q === 'number' ? String(q) : '';
  return { ...(text === '' ? {} : { q: text }), ...(typeof after === 'string' ? { after } : {}) };
}
