import { describe, expect, it } from 'vitest';
import { stageOfRefusal, stageOfState } from './confirm-stage.ts';

describe('page behind a mailed URL', () => {
  it.each([
    ['MAIL_SENT', 'form'],
    ['CONFIRMED', 'pending'],
    ['COMPLETED', 'already-completed'],
    ['REJECTED_FULL', 'full'],
    ['REJECTED_LINK', 'dead'],
    ['REJECTED_REMOVED', 'removed'],
    ['REJECTED_EMAIL', 'taken'],
    ['EXPIRED', 'expired'],
    [null, 'unknown'],
  ] as const)('in state %s is %s', (state, stage) => {
    expect(stageOfState(state)).toBe(stage);
  });

  it.each([
    ['SEAT_FULL', 'full'],
    ['SEAT_LINK_DEAD', 'dead'],
    ['REGISTRATION_REMOVED', 'removed'],
    ['REGISTRATION_CONFIRMED_ALREADY', 'other-password'],
    ['SEAT_EMAIL_IS_CUSTOMER', 'taken'],
    ['SEAT_EMAIL_ELSEWHERE', 'taken'],
    ['SEAT_EMAIL_DUPLICATE', 'taken'],
    ['EMAIL_TAKEN', 'taken'],
    ['CONFIRM_LINK_EXPIRED', 'expired'],
    ['CONFIRM_LINK_UNKNOWN', 'unknown'],
    ['REGISTRATION_PENDING', 'pending'],
    ['INVALID_INPUT', null],
  ])('T-39…T-49: refused with %s is %s', (code, stage) => {
    expect(stageOfRefusal(code)).toBe(stage);
  });
});
