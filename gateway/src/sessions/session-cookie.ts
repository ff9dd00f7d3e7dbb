import type { CookieSerializeOptions } from '@fastify/cookie';
import type { ClientSurface } from './surface.ts';

/**
 * How browsers reach the gateway. `https`: behind TLS. `localhost`: plain http on this machine, which browsers trust like https. `plain`:
 * plain http from other machines, only in the embedded platform and only with an explicit flag; cookies are then not bound to the host.
 */
export type Security = 'https' | 'localhost' | 'plain';

/** One cookie per surface, so that staff and members of several storefronts can be logged in side by side on one origin. */
export function cookieName(surface: ClientSurface, security: Security): string {
  const name = `mb-${surface.replace('/', '-')}`;
  return security === 'plain' ? name : `__Host-${name}`;
}

/** The cookie that marks a browser in which somebody has logged in before. It outlives the session and grants no access. */
export const knownBrowserCookie = (surface: ClientSurface, security: Security): string =>
  cookieName(surface, security).replace('mb-', 'mb-known-');

/** Cookie attributes. Strict works because only our own pages call the API; no request from another site needs the cookie. */
export const cookieAttributes = (security: Security): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: security !== 'plain',
});
