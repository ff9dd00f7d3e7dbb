/** How long a mailed link that sets a password works. Real time. */
export const LINK_MINUTES = 10;

export type PasswordLinkState = 'OPEN' | 'USED' | 'EXPIRED';

/**
 * The state of a mailed link: it works once, before `expiresAt`. A used one stays `USED` after its expiry, so that its owner learns that it
 * worked and not that they came too late.
 */
export function passwordLinkState(
  { usedAt, expiresAt }: { readonly usedAt: Temporal.Instant | null; readonly expiresAt: Temporal.Instant },
  now: Temporal.Instant,
): PasswordLinkState {
  if (usedAt !== null) return 'USED';
  return Temporal.Instant.compare(now, expiresAt) < 0 ? 'OPEN' : 'EXPIRED';
}
