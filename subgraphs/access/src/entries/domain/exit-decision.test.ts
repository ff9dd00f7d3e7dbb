import { describe, expect, it } from 'vitest';
import { band, bands, local, plan, reservation, sampleFacts, ticket, WEEKEND } from '../testing/sample-facts.ts';
import { decideEntry } from './entry-decision.ts';
import type { EntryFacts } from './entry-facts.ts';

const morning = plan(bands([band('MORNING')], { before: 10, after: 30 }));

/** The door opens in any case; only the eligibility differs (H-65, H-68, H-69). */
function expectExit(changes: Partial<EntryFacts>, eligible: boolean): void {
  const { trace: _, ...answer } = decideEntry(sampleFacts({ direction: 'EXIT', ...changes }));
  expect(answer).toEqual({
    allowed: true,
    code: eligible ? null : 'EXIT_NOT_ELIGIBLE',
    notice: eligible ? null : 'WARNING',
    consumes: null,
    stale: false,
  });
}

describe('exit', () => {
  it.each([
    ['without anything', {}, false],
    ['A-19: under a stop flag the door still opens', { plans: [plan({ kind: 'NONE' })], stop: { profile: true, identity: false } }, false],
    ['unrestricted plan', { plans: [plan({ kind: 'NONE' })] }, true],
    ['plan that needs a ticket', { plans: [plan({ kind: 'TICKET' })] }, false],
    ['within the band', { plans: [morning] }, true],
    ['H-33: until end + Y', { plans: [morning], at: local('2026-05-07T10:29') }, true],
    ['H-33: not longer (P-H-15)', { plans: [morning], at: local('2026-05-07T10:30') }, false],
    ['P-H-08: from start − X', { plans: [morning], at: local('2026-05-07T06:50') }, true],
    ['P-H-08: not before', { plans: [morning], at: local('2026-05-07T06:49') }, false],
    [
      'Y past 26:00 belongs to the business date',
      { plans: [plan(bands([band('NIGHT', { days: ['WED'] })], { after: 180 }))], at: local('2026-05-07T04:59') },
      true,
    ],
    ['on another weekday', { plans: [plan(bands([band('MORNING', { days: WEEKEND })]))] }, false],
    ['the count is ignored', { plans: [plan(bands([band('MORNING', { monthlyLimit: 0 })]))] }, true],
    ['the plan’s locations are ignored', { plans: [{ ...morning, locations: ['B'] }] }, true],
    ['a contract that ended', { plans: [{ ...morning, state: 'ENDED' }] }, false],
    ['the second of two plans', { plans: [plan(bands([])), { ...morning, contract: 2 }] }, true],
    [
      'covered reservation',
      { plans: [plan(bands([], { exemption: [] }))], reservations: [reservation('2026-05-07T07:30', '2026-05-07T08:30')] },
      true,
    ],
    ['usable ticket', { tickets: [ticket()] }, true],
    [
      'P-H-06: ticket used up at this entry',
      { tickets: [ticket({ remaining: 0, used: [{ band: 'MORNING', date: '2026-05-07' }] })] },
      true,
    ],
    ['P-H-06: the open visit used a ticket', { openVisitUsedTicket: true }, true],
    ['tickets have no tolerance', { tickets: [ticket()], plans: [plan(bands([], { after: 60 }))], at: local('2026-05-07T10:00') }, false],
    ['keys on Akerun', { path: 'AKERUN', keys: [{ band: 'MORNING', days: ['THU'] }] }, true],
    ['keys elsewhere', { path: 'APP', keys: [{ band: 'MORNING', days: ['THU'] }] }, false],
    ['H-65: both on a lock, the device fails', { path: 'LOCK_QR', plans: [morning], deviceEligibility: ['TICKET'] }, false],
    ['H-65: both on a lock, the plan fails', { path: 'LOCK_QR', plans: [plan(bands([]))], deviceEligibility: ['PLAN'] }, false],
    ['H-65: both on a lock', { path: 'LOCK_WIRELESS', plans: [morning], deviceEligibility: ['PLAN'] }, true],
    [
      'P-H-06: the open visit’s ticket at the device too',
      { path: 'LOCK_QR', openVisitUsedTicket: true, deviceEligibility: ['TICKET'] },
      true,
    ],
    ['SHARP decides by itself', { path: 'SHARP' }, true],
    ['SECOM under a stop flag', { path: 'SECOM', stop: { profile: false, identity: true } }, false],
  ] as [string, Partial<EntryFacts>, boolean][])('%s', (_what, changes, eligible) => {
    expectExit(changes, eligible);
  });

  it('says in the trace that nothing was consumed', () => {
    const { trace } = decideEntry(sampleFacts({ direction: 'EXIT', plans: [morning] }));
    expect(trace.at(-1)).toEqual({ rule: 'BAND_CHOSEN', held: true, contract: 1, band: 'MORNING', date: '2026-05-07', consumed: false });
    const byTicket = decideEntry(sampleFacts({ direction: 'EXIT', tickets: [ticket()] }));
    expect(byTicket.trace.at(-1)).toEqual({
      rule: 'TICKET_CHOSEN',
      held: true,
      ticket: 't1',
      band: 'MORNING',
      date: '2026-05-07',
      consumed: false,
    });
  });
});
