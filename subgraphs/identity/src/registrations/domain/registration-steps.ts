import type { RegistrationState } from './registration.ts';

// The effect on a registration of a click, of the answer about the seat, and of the release of that seat. Each is decided under a lock on
// its row, by its state at that moment, so they may arrive in any order, late or more than once (ADR 0054).

/**
 * The effect of a click (`T-23`): `HOLD` reserves address and password, `COMPARE` checks whether the password is the stored one, `ANSWER`
 * says how the registration ended.
 */
export function clickOn(state: RegistrationState): 'HOLD' | 'COMPARE' | 'ANSWER' {
  if (state === 'MAIL_SENT') return 'HOLD';
  return state === 'CONFIRMED' || state === 'COMPLETED' ? 'COMPARE' : 'ANSWER';
}

/** The answer of contracts about the seat of a registration; `RELEASED`: it was taken, and has been released since. */
export type SeatOutcome = 'TAKEN' | 'FULL' | 'LINK_DEAD' | 'RELEASED';
/** How a confirmed registration ends. */
export type End = 'COMPLETED' | 'REJECTED_FULL' | 'REJECTED_LINK' | 'REJECTED_REMOVED';

const ends = { TAKEN: 'COMPLETED', FULL: 'REJECTED_FULL', LINK_DEAD: 'REJECTED_LINK', RELEASED: 'REJECTED_REMOVED' } as const;

/** How a registration ends after the answer about its seat (`T-24`, `T-49`); null when it had already ended before the answer. */
export const endOf = (stored: RegistrationState, outcome: SeatOutcome): End | null => (stored === 'CONFIRMED' ? ends[outcome] : null);

/** Whether a registration ends with its seat: the seat was released before the account existed (`T-45`). */
export const endsWithItsSeat = (stored: RegistrationState): boolean => stored === 'CONFIRMED';
