import type { RegistrationState, StoredState } from './registration.ts';

// What a click, the answer about the seat and the release of that seat do to a registration. Each is decided under a lock on its row, by
// how it stands at that moment, so that they may come in any order, late or more than once (ADR 0054).

/**
 * What a click does (`T-23`): `HOLD` keeps address and password, `COMPARE` asks whether the password is the one that was kept before,
 * `ANSWER` says how the registration ended.
 */
export function clickOn(state: RegistrationState): 'HOLD' | 'COMPARE' | 'ANSWER' {
  if (state === 'MAIL_SENT') return 'HOLD';
  return state === 'CONFIRMED' || state === 'COMPLETED' ? 'COMPARE' : 'ANSWER';
}

/** What contracts answers about the seat of a registration; `RELEASED`: it was taken, and has been released since. */
export type SeatOutcome = 'TAKEN' | 'FULL' | 'LINK_DEAD' | 'RELEASED';
/** Where a confirmed registration ends. */
export type End = 'COMPLETED' | 'REJECTED_FULL' | 'REJECTED_LINK' | 'REJECTED_REMOVED';

const ends = { TAKEN: 'COMPLETED', FULL: 'REJECTED_FULL', LINK_DEAD: 'REJECTED_LINK', RELEASED: 'REJECTED_REMOVED' } as const;

/** Where a registration ends by the answer about its seat (`T-24`, `T-49`); null when it has ended before the answer came. */
export const endOf = (stored: StoredState, outcome: SeatOutcome): End | null => (stored === 'CONFIRMED' ? ends[outcome] : null);

/** Whether a registration ends with its seat: the seat was released before the account was made (`T-45`). */
export const endsWithItsSeat = (stored: StoredState): boolean => stored === 'CONFIRMED';
