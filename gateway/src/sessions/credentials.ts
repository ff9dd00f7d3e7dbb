import { cookieName, type Security } from './session-cookie.ts';
import { type ClientSurface, parseSurface, SURFACE_HEADER } from './surface.ts';

/** What a request carries to identify its viewer. */
export interface Credentials {
  readonly surface: ClientSurface | null;
  /** Session token; null for visitors. */
  readonly token: string | null;
  /** A bearer gets an error when its token has expired; a browser loses its cookie and continues as a visitor. */
  readonly isBearer: boolean;
}

interface Incoming {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly cookies: Readonly<Record<string, string | undefined>>;
}

/** Maximum length of our tokens; anything longer is not a token. */
export const LONGEST_TOKEN = 512;
const tokenOrNull = (token: string | undefined): string | null => (token && token.length <= LONGEST_TOKEN ? token : null);

/** Reads surface and session token: `Authorization: Bearer` wins over the surface's cookie. A cookie without a surface is ignored. */
export function readCredentials({ headers, cookies }: Incoming, security: Security): Credentials {
  const surface = parseSurface(headers[SURFACE_HEADER]);
  const bearer = /^Bearer +([\x21-\x7e]+) *$/i.exec(String(headers['authorization'] ?? ''))?.[1];
  if (bearer !== undefined) return { surface, token: tokenOrNull(bearer), isBearer: true };
  return { surface, token: surface === null ? null : tokenOrNull(cookies[cookieName(surface, security)]), isBearer: false };
}

/** The language of messages: the browser's first choice among Japanese and English, else Japanese. */
export function readLocale(acceptLanguage: string | undefined): 'ja' | 'en' {
  for (const part of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const language = part.trim().split(/[-;]/, 1)[0];
    if (language === 'ja' || language === 'en') return language;
  }
  return 'ja';
}
