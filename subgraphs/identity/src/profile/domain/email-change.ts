import { err, ok, type Result } from '@monban/domain-kit';

export type EmailChangeState = 'MAIL_SENT' | 'CONFIRMED' | 'REFUSED';

/** The outcome of the click on a mailed URL. */
export type ClickOutcome = 'CHANGE' | 'USED' | 'EXPIRED' | 'UNKNOWN';

/**
 * Decides the click (`P-L-06`): the URL works once, before `expiresAt`. A change that was refused from the start mailed no URL, so nobody
 * can have one. A used URL stays `USED` after its expiry, so that its owner learns that it worked.
 */
export function decideClick(state: EmailChangeState, expiresAt: Temporal.Instant, now: Temporal.Instant): ClickOutcome {
  if (state === 'REFUSED') return 'UNKNOWN';
  if (state === 'CONFIRMED') return 'USED';
  return Temporal.Instant.compare(now, expiresAt) >= 0 ? 'EXPIRED' : 'CHANGE';
}

export interface EmailChangeRefused {
  readonly code: 'EMAIL_CHANGE_LINK_UNKNOWN' | 'EMAIL_CHANGE_LINK_USED' | 'EMAIL_CHANGE_LINK_EXPIRED' | 'ACCOUNT_LOCKED';
}

/** Whether the click changes the address. Staff lock an account that may be in the wrong hands: its address stays what it was. */
export function decideEmailChange(
  { state, expiresAt, locked }: { readonly state: EmailChangeState; readonly expiresAt: Temporal.Instant; readonly locked: boolean },
  now: Temporal.Instant,
): Result<undefined, EmailChangeRefused> {
  const click = decideClick(state, expiresAt, now);
  if (click !== 'CHANGE') return err({ code: `EMAIL_CHANGE_LINK_${click}` });
  return locked ? err({ code: 'ACCOUNT_LOCKED' }) : ok(undefined);
}
