import { describe, expect, it } from 'vitest';
import { expectDecision, expectRefused, ofPlan } from '../testing/expect-decision.ts';
import { band, bands, local, plan, reservation, sampleFacts, ticket, WORKING_DAYS } from '../testing/sample-facts.ts';
import { decideEntry } from './entry-decision.ts';
import type { EntryFacts, EntryPath } from './entry-facts.ts';

const morning = plan(bands([band('MORNING')]));

describe('device eligibility of a lock (H-63…H-65, P-H-13)', () => {
  const yoga = reservation('2026-05-07T09:00', '2026-05-07T10:00', { program: 'any' });
  it.each([
    ['EVERYONE', { deviceEligibility: ['EVERYONE'] }, true],
    ['nobody listed', { deviceEligibility: [] }, false],
    ['PLAN', { deviceEligibility: ['PLAN'] }, true],
    ['PLAN, none in force', { deviceEligibility: ['PLAN'], plans: [{ ...morning, state: 'ENDED' }], tickets: [ticket()] }, false],
    ['RESERVATION, with X of a plan in force', { deviceEligibility: ['RESERVATION'], reservations: [yoga] }, true],
    ['RESERVATION, later than X', { deviceEligibility: ['RESERVATION'], reservations: [yoga], at: local('2026-05-07T07:59') }, false],
    ['RESERVATION elsewhere', { deviceEligibility: ['RESERVATION'], reservations: [{ ...yoga, location: 'B' }] }, false],
    [
      'RESERVATION without a plan: X is 0',
      { deviceEligibility: ['RESERVATION'], reservations: [yoga], plans: [], tickets: [ticket()] },
      false,
    ],
    ['TICKET', { deviceEligibility: ['TICKET'], tickets: [ticket()] }, true],
    ['TICKET, used up', { deviceEligibility: ['TICKET'], tickets: [ticket({ remaining: 0 })] }, false],
    ['TICKET, an open visit counts at the exit only', { deviceEligibility: ['TICKET'], openVisitUsedTicket: true }, false],
    ['one of several is enough', { deviceEligibility: ['TICKET', 'PLAN'] }, true],
  ] as [string, Partial<EntryFacts>, boolean][])('%s', (_what, changes, allowed) => {
    const plans = [plan(bands([band('MORNING')], { before: 60 }))];
    for (const path of ['LOCK_QR', 'LOCK_WIRELESS'] as const)
      expect(decideEntry(sampleFacts({ path, plans, ...changes })).allowed).toBe(allowed);
    expect(decideEntry(sampleFacts({ path: 'APP', plans, ...changes, deviceEligibility: [] })).code).not.toBe('ENTRY_DEVICE_NOT_ELIGIBLE');
  });
});

describe('Akerun (H-72…H-75)', () => {
  const key = { band: 'MORNING', days: WORKING_DAYS };
  const akerun = (changes: Partial<EntryFacts>) => sampleFacts({ path: 'AKERUN', ...changes });
  it('H-73: a key admits without a plan and consumes nothing', () => {
    expectDecision(akerun({ keys: [key] }), { consumes: null });
  });
  it('H-73: the plan comes before the key, the key before the ticket', () => {
    expectDecision(akerun({ keys: [key], plans: [morning] }), { consumes: ofPlan('MORNING', '2026-05-07') });
    expectDecision(akerun({ keys: [key], tickets: [ticket()] }), { consumes: null });
  });
  it('F-H-13: keys ignore holidays and tolerance', () => {
    expectDecision(akerun({ keys: [key], at: local('2026-05-06T08:00') }), { consumes: null });
    expectRefused(akerun({ keys: [key], at: local('2026-05-07T06:59') }), 'ENTRY_NO_PLAN');
    expectRefused(akerun({ keys: [{ band: 'HOLIDAY', days: WORKING_DAYS }] }), 'ENTRY_NO_PLAN');
  });
  it('the weekday of a key is the business date’s', () => {
    const friday = { band: 'NIGHT', days: ['FRI' as const] };
    expectDecision(akerun({ keys: [friday], at: local('2026-05-09T01:00') }), { consumes: null });
    expectRefused(akerun({ keys: [friday], at: local('2026-05-08T01:00') }), 'ENTRY_NO_PLAN');
  });
  it('H-74: of bands above their limits the least exceeded is used', () => {
    const counted = [
      { band: 'MORNING', date: '2026-05-01' },
      { band: 'MORNING', date: '2026-05-02' },
      { band: 'FULLTIME', date: '2026-05-02' },
    ];
    const two = plan(bands([band('MORNING', { monthlyLimit: 0 }), band('FULLTIME', { monthlyLimit: 0 })]));
    expectDecision(akerun({ plans: [two], counted }), { consumes: ofPlan('FULLTIME', '2026-05-07') });
  });
  it('ignores the plan’s locations, and obeys the flags', () => {
    expectDecision(akerun({ plans: [{ ...morning, locations: ['B'] }] }), { consumes: ofPlan('MORNING', '2026-05-07') });
    expectRefused(akerun({ keys: [key], stop: { profile: false, identity: true } }), 'ENTRY_STOPPED_IDENTITY');
  });
  it('keys count for nothing on other paths', () => {
    expectRefused(sampleFacts({ keys: [key] }), 'ENTRY_NO_PLAN');
  });
});

describe.each(['SHARP', 'SECOM'] satisfies EntryPath[])('%s (H-80, H-81)', (path) => {
  it('admits everybody and counts the first plan that fits by time and day', () => {
    const plans = [
      plan({ kind: 'NONE' }, { contract: 1 }),
      plan(bands([band('NIGHT')]), { contract: 2 }),
      { ...morning, contract: 3 },
      { ...morning, contract: 4 },
    ];
    expectDecision(sampleFacts({ path, plans }), { consumes: ofPlan('MORNING', '2026-05-07', 3) });
    expectDecision(sampleFacts({ path }), { consumes: null });
    expectDecision(sampleFacts({ path, tickets: [ticket()] }), { consumes: null });
  });
  it('H-81: also above the limit and under a stop flag, which alone raises a notice (P-H-14)', () => {
    const plans = [plan(bands([band('MORNING', { monthlyLimit: 0 })]))];
    expectDecision(sampleFacts({ path, plans, stop: { profile: true, identity: false } }), {
      consumes: ofPlan('MORNING', '2026-05-07'),
      notice: 'ERROR',
    });
    expectDecision(sampleFacts({ path, stop: { profile: false, identity: true } }), { notice: 'ERROR' });
  });
  it('H-36: a band already counted is not counted again, nor is another plan’s in its place', () => {
    const plans = [morning, plan(bands([band('FULLTIME')]), { contract: 2 })];
    expectDecision(sampleFacts({ path, plans, counted: [{ band: 'MORNING', date: '2026-05-07' }] }), { consumes: null });
  });
});
