import { describe, expect, it } from 'vitest';
import type { RegistrationState } from './registration.ts';
import { clickOn, endOf, endsWithItsSeat, type SeatOutcome } from './registration-steps.ts';

const ended: readonly RegistrationState[] = [
  'MAIL_SENT',
  'COMPLETED',
  'REJECTED_FULL',
  'REJECTED_LINK',
  'REJECTED_EMAIL',
  'REJECTED_REMOVED',
  'EXPIRED',
];

describe('a registration in progress', () => {
  it.each<[RegistrationState, ReturnType<typeof clickOn>]>([
    ['MAIL_SENT', 'HOLD'],
    ['CONFIRMED', 'COMPARE'],
    ['COMPLETED', 'COMPARE'],
    ['EXPIRED', 'ANSWER'],
    ['REJECTED_EMAIL', 'ANSWER'],
    ['REJECTED_FULL', 'ANSWER'],
    ['REJECTED_LINK', 'ANSWER'],
    ['REJECTED_REMOVED', 'ANSWER'],
  ])('in state %s a click does this: %s', (state, does) => {
    expect(clickOn(state)).toBe(does);
  });

  it.each<[SeatOutcome, string, string]>([
    ['TAKEN', 'COMPLETED', 'T-24'],
    ['FULL', 'REJECTED_FULL', 'T-49'],
    ['LINK_DEAD', 'REJECTED_LINK', 'P-T-05'],
    ['RELEASED', 'REJECTED_REMOVED', 'T-43 before the account existed'],
  ])('whose seat is %s ends as %s (%s), once', (outcome, end) => {
    expect(endOf('CONFIRMED', outcome)).toBe(end);
    for (const state of ended) expect(endOf(state, outcome)).toBeNull();
  });

  it('ends with its seat as long as there is no account', () => {
    expect(endsWithItsSeat('CONFIRMED')).toBe(true);
    for (const state of ended) expect(endsWithItsSeat(state)).toBe(false);
  });
});
