import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A login of one surface, for which a browser is known. */
export interface SurfaceLogin {
  readonly surface: string;
  /** Normalised. */
  readonly login: string;
}

/** How long a browser stays known after its last login. Real time. */
export const knownFor = { hours: 24 * 365 } as const;

const keyOf = (secret: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'monban known browser', 32));

const seal = (secret: string, body: string, { surface, login }: SurfaceLogin): string =>
  createHmac('sha256', keyOf(secret))
    .update(JSON.stringify([body, surface, login]))
    .digest('base64url');

/** What a browser gets at a login: proof that this login was once made in it, without revealing whose it was. */
export function newBrowserMark(secret: string, login: SurfaceLogin, now: Temporal.Instant): string {
  const body = `${Math.floor(now.epochMilliseconds / 1000).toString(36)}.${randomBytes(16).toString('base64url')}`;
  return `${body}.${seal(secret, body, login)}`;
}

/** The browser, if its mark is genuine, was made for this login and is not too old; otherwise null. */
export function knownBrowser(secret: string, mark: string | null, login: SurfaceLogin, now: Temporal.Instant): string | null {
  const parts = /^(([0-9a-z]{1,9})\.([\w-]{22}))\.([\w-]{43})$/.exec(mark ?? '');
  if (!parts) return null;
  const [, body, issued, browser, given] = parts as unknown as [string, string, string, string, string];
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(seal(secret, body, login)))) return null;
  const issuedAt = Temporal.Instant.fromEpochMilliseconds(Number.parseInt(issued, 36) * 1000);
  return Temporal.Instant.compare(issuedAt.add(knownFor), now) > 0 ? browser : null;
}
