export type EmailChangeState = 'MAIL_SENT' | 'CONFIRMED' | 'REFUSED';

/** What the click on a mailed URL comes to. */
export type ClickOutcome = 'CHANGE' | 'USED' | 'EXPIRED' | 'UNKNOWN';

/**
 * Decides the click (`P-L-06`): the URL works once, before `expiresAt`. A change that was refused from the start mailed no URL, so nobody
 * can have one. A used URL says so at any later time: its owner is told that it worked.
 */
export function decideClick(state: EmailChangeState, expiresAt: Temporal.Instant, now: Temporal.Instant): ClickOutcome {
  if (state === 'REFUSED') return 'UNKNOWN';
  if (state === 'CONFIRMED') return 'USED';
  return Temporal.Instant.compare(now, expiresAt) >= 0 ? 'EXPIRED' : 'CHANGE';
}
