import { err, ok, type Result } from '@monban/domain-kit';

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

export interface ResetRefused {
  readonly code: 'PASSWORD_LINK_USED' | 'PASSWORD_LINK_EXPIRED' | 'ACCOUNT_LOCKED';
}

/** Whether a mailed link sets a new password. A locked account gets none: a new password would not let it in. */
export function decideReset(
  { locked, ...link }: Parameters<typeof passwordLinkState>[0] & { readonly locked: boolean },
  now: Temporal.Instant,
): Result<undefined, ResetRefused> {
  const state = passwordLinkState(link, now);
  if (state !== 'OPEN') return err({ code: `PASSWORD_LINK_${state}` });
  return locked ? err({ code: 'ACCOUNT_LOCKED' }) : ok(undefined);
}

export interface ReissueRefused {
  readonly code: 'ACCOUNT_IS_OWN' | 'ACCOUNT_LOCKED';
}

/** Whether somebody is given new credentials by a colleague: nobody does it to themselves, and a locked account stays out. */
export function decideReissue({ isOwn, locked }: { readonly isOwn: boolean; readonly locked: boolean }): Result<undefined, ReissueRefused> {
  if (isOwn) return err({ code: 'ACCOUNT_IS_OWN' });
  return locked ? err({ code: 'ACCOUNT_LOCKED' }) : ok(undefined);
}
