import type { FastifyRequest } from 'fastify';

/**
 * Whether a request may come from a browser page: one of our own origin, or no page at all (third parties send no `Origin`). The
 * second line after the JSON content type and the surface header, neither of which another site's page can send. Ours is what `Host` says:
 * `X-Forwarded-Host` may be the client's own, where a proxy hands it on.
 */
export function isSameOrigin({ headers }: Pick<FastifyRequest, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.host;
}
