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
