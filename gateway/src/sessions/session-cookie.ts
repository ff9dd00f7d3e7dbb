import type { CookieSerializeOptions } from '@fastify/cookie';
import type { ClientSurface } from './surface.ts';

/**
 * How the gateway is reached. `https`: behind TLS. `localhost`: plain http on this machine, which browsers trust like https.
 * `plain`: plain http from elsewhere, embedded platform only and only by an explicit flag; cookies are then not bound to the host.
 */
export type Security = 'https' | 'localhost' | 'plain';

/** One cookie for each surface, so that staff and members of several storefronts live side by side on one origin. */
export function cookieName(surface: ClientSurface, security: Security): string {
  const name = `mb-${surface.replace('/', '-')}`;
  return security === 'plain' ? name : `__Host-${name}`;
}

/** The cookie by which identity knows a browser in which somebody has logged in before; it outlives the session and opens nothing. */
export const knownBrowserCookie = (surface: ClientSurface, security: Security): string =>
  cookieName(surface, security).replace('mb-', 'mb-known-');

/** Attributes of the cookies. Strict: our pages ask the API themselves, so no request from another site needs it. */
export const cookieAttributes = (security: Security): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'strict',
  secure: security !== 'plain',
});
