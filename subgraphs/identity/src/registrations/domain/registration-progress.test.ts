import { describe, expect, it } from 'vitest';
import type { RegistrationState } from './registration.ts';
import { decideResend, reachedStep, showsPerson, type Step, waitsForPerson } from './registration-progress.ts';

describe('the step a registration has reached (T-25)', () => {
  it.each<[RegistrationState, boolean, Step, string]>([
    ['MAIL_SENT', false, 1, 'T-21 entered, its mail is waiting to go out'],
    ['MAIL_SENT', true, 2, 'T-22 mailed'],
    ['EXPIRED', true, 2, 'P-T-07 nobody came within 24 hours'],
    ['EXPIRED', false, 1, 'the mail was never sent'],
    ['CONFIRMED', true, 3, 'T-23 confirmed, the seat is being taken'],
    ['COMPLETED', true, 4, 'T-24 complete'],
    ['REJECTED_FULL', true, 3, 'T-49 no free seat at the confirmation'],
    ['REJECTED_LINK', true, 3, 'P-T-05 the link died before the confirmation'],
    ['REJECTED_REMOVED', true, 3, 'T-43 removed before the account existed'],
    ['REJECTED_EMAIL', false, 1, 'P-T-09 the address was in use from the start'],
    ['REJECTED_EMAIL', true, 3, 'T-42 somebody else was faster'],
  ])('%s, mailed %s: step %i (%s)', (state, mailed, step) => {
    expect(reachedStep({ state, mailed })).toBe(step);
  });

  it.each<[RegistrationState, boolean]>([
    ['MAIL_SENT', true],
    ['EXPIRED', true],
    ['CONFIRMED', false],
    ['COMPLETED', false],
    ['REJECTED_EMAIL', false],
    ['REJECTED_FULL', false],
    ['REJECTED_LINK', false],
    ['REJECTED_REMOVED', false],
  ])('in state %s the mail can be sent again: %s', (state, can) => {
    expect(waitsForPerson(state)).toBe(can);
  });

  it.each<[RegistrationState, boolean]>([
    ['MAIL_SENT', true],
    ['EXPIRED', false],
    ['CONFIRMED', false],
    ['COMPLETED', false],
    ['REJECTED_EMAIL', false],
    ['REJECTED_FULL', false],
    ['REJECTED_LINK', false],
    ['REJECTED_REMOVED', false],
  ])('in state %s the mailed URL reveals the person: %s', (state, shows) => {
    expect(showsPerson(state)).toBe(shows);
  });
});

describe('sending the mail of a registration again', () => {
  it.each([
    ['MAIL_SENT', null, null],
    ['EXPIRED', null, null],
    ['EXPIRED', 'EMAIL_TAKEN', { code: 'EMAIL_TAKEN' }],
    ['COMPLETED', 'EMAIL_TAKEN', { code: 'REGISTRATION_NOT_WAITING', state: 'COMPLETED' }],
  ] as const)('of one that is %s, with an address refused by %s: %j', (state, refusal, error) => {
    expect(decideResend(state, refusal)).toEqual(error ? { ok: false, error } : { ok: true, value: undefined });
  });
});
