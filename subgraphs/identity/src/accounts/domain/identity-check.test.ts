import { describe, expect, it } from 'vitest';
import { decideIdentityCheck, type IdentityFacts, type IdentityStatus, identityStatuses, statusesAfter } from './identity-check.ts';

const facts = (status: IdentityStatus, stopped = false, note: string | null = null): IdentityFacts => ({ status, stopped, note });

describe('the identity check (F-H-15)', () => {
  it.each<[what: string, before: IdentityFacts, asked: IdentityFacts, after: IdentityFacts, changes: string]>([
    ['H-62: stops entry and keeps the status', facts('UNCONFIRMED'), facts('UNCONFIRMED', true), facts('UNCONFIRMED', true), 'STOPPED'],
    ['H-62: allows it again', facts('CHECKING', true), facts('CHECKING'), facts('CHECKING'), 'ALLOWED'],
    ['advances and stays stopped', facts('UNCONFIRMED', true), facts('CHECKING', true), facts('CHECKING', true), 'CHECKING'],
    [
      'asks for the papers again and stops entry',
      facts('CHECKING'),
      facts('RESEND_REQUESTED', true),
      facts('RESEND_REQUESTED', true),
      'RESEND_REQUESTED STOPPED',
    ],
    ['is checked again after that', facts('RESEND_REQUESTED'), facts('CHECKING'), facts('CHECKING'), 'CHECKING'],
    [
      'F-H-15: stops entry no longer once confirmed',
      facts('CHECKING', true),
      facts('CONFIRMED', true),
      facts('CONFIRMED'),
      'CONFIRMED ALLOWED',
    ],
    ['F-H-15: cannot stop entry while confirmed', facts('CONFIRMED'), facts('CONFIRMED', true), facts('CONFIRMED'), ''],
    ['is reopened', facts('CONFIRMED'), facts('CHECKING', true), facts('CHECKING', true), 'CHECKING STOPPED'],
    ['notes something', facts('CHECKING', false, 'a'), facts('CHECKING', false, 'b'), facts('CHECKING', false, 'b'), 'NOTED'],
    ['changes nothing', facts('CHECKING', true, 'a'), facts('CHECKING', true, 'a'), facts('CHECKING', true, 'a'), ''],
  ])('%s', (_, before, asked, after, changes) => {
    expect(decideIdentityCheck(before, asked)).toEqual({ unfit: false, after, changes: changes === '' ? [] : changes.split(' ') });
  });

  it('moves one step at a time, and never back to unconfirmed', () => {
    const steps = identityStatuses.flatMap((from) =>
      identityStatuses.filter((to) => to !== from && !decideIdentityCheck(facts(from), facts(to)).unfit).map((to) => `${from} ${to}`),
    );
    expect(steps).toEqual([
      'UNCONFIRMED CHECKING',
      'CHECKING RESEND_REQUESTED',
      'CHECKING CONFIRMED',
      'RESEND_REQUESTED CHECKING',
      'CONFIRMED CHECKING',
    ]);
    expect(identityStatuses.flatMap((from) => statusesAfter(from).map((to) => `${from} ${to}`)).toSorted()).toEqual(steps.toSorted());
  });
});
