import type { FastifyRequest } from 'fastify';

/**
 * Whether the request comes from a page of our own origin or from no page at all (third parties send no `Origin`). This is the second line
 * of defence, after the JSON content type and the surface header, neither of which a page of another site can send. `Host` defines our
 * origin: where a proxy passes `X-Forwarded-Host` on, the client may have chosen it.
 */
export function isSameOrigin({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
