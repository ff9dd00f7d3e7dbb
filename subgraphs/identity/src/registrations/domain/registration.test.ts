import { describe, expect, it } from 'vitest';
import { type AddressOwner, type AddressRefusal, refuseAddress, type RegistrationState, stateAt } from './registration.ts';

const sent = Temporal.Instant.from('2026-05-01T00:00:00Z');
const expiresAt = sent.add({ hours: 24 });

describe('step of a registration (T-25, P-T-07)', () => {
  it.each<[RegistrationState, string, RegistrationState]>([
    ['MAIL_SENT', '2026-05-01T23:59:59.999Z', 'MAIL_SENT'],
    ['MAIL_SENT', '2026-05-02T00:00:00Z', 'EXPIRED'],
    ['CONFIRMED', '2026-06-01T00:00:00Z', 'CONFIRMED'],
    ['COMPLETED', '2026-06-01T00:00:00Z', 'COMPLETED'],
    ['REJECTED_FULL', '2026-06-01T00:00:00Z', 'REJECTED_FULL'],
    ['EXPIRED', '2026-06-01T00:00:00Z', 'EXPIRED'],
  ])('%s at %s is %s', (stored, now, expected) => {
    expect(stateAt(stored, expiresAt, Temporal.Instant.from(now))).toBe(expected);
  });
});

describe('address of a registration (T-39…T-42, P-T-10)', () => {
  it.each<[string, AddressOwner, string | null, AddressRefusal | null]>([
    ['free, for a seat', { kind: 'NOBODY' }, 'ctr_1', null],
    ['free, for a customer', { kind: 'NOBODY' }, null, null],
    ['T-39 a customer’s, for a seat', { kind: 'CUSTOMER' }, 'ctr_1', 'SEAT_EMAIL_IS_CUSTOMER'],
    ['T-40 a seat member’s of another contract', { kind: 'SEAT_MEMBER', contractId: 'ctr_2' }, 'ctr_1', 'SEAT_EMAIL_ELSEWHERE'],
    ['T-42 a seat member’s of this contract', { kind: 'SEAT_MEMBER', contractId: 'ctr_1' }, 'ctr_1', 'SEAT_EMAIL_DUPLICATE'],
    ['a customer’s, for a customer', { kind: 'CUSTOMER' }, null, 'EMAIL_TAKEN'],
    ['P-T-10 a seat member’s, for a customer', { kind: 'SEAT_MEMBER', contractId: 'ctr_1' }, null, 'EMAIL_TAKEN'],
  ])('%s', (_, owner, contractId, expected) => {
    expect(refuseAddress(owner, contractId)).toBe(expected);
  });
});
