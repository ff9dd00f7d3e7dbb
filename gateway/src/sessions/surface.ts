import type { Surface } from '@monban/subgraph-kit/viewer';

/** What a request may name in `x-monban-surface`: the staff site, or the site of one storefront. */
export type ClientSurface = Exclude<Surface, 'service'>;

export const SURFACE_HEADER = 'x-monban-surface';

/** Reads the header; null when it does not name a surface. Identity decides whether the storefront exists. */
export function parseSurface(header: unknown): ClientSurface | null {
  if (header === 'admin') return 'admin';
  return typeof header === 'string' && /^s\/[1-9]\d{0,9}$/.test(header) ? (header as ClientSurface) : null;
}
