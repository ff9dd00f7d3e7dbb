import { describe, expect, it } from 'vitest';
import { band, bands, local, plan, reservation, sampleFacts, ticket, WEEKEND, WORKING_DAYS } from '../testing/sample-facts.ts';
import { decideEntry } from './entry-decision.ts';
import type { EntryFacts } from './entry-facts.ts';

const NOT_STOPPED = [
  { rule: 'PROFILE_NOT_STOPPED', held: true },
  { rule: 'IDENTITY_NOT_STOPPED', held: true },
];
const inForce = (held: boolean, ...contracts: number[]) => ({
  rule: 'PLAN_IN_FORCE',
  held,
  contracts: contracts.map((contract) => ({ contract, state: held ? 'ACTIVE' : 'ENDED' })),
});
const time = (id: string, start: number, end: number, dates: string[]) => ({
  rule: 'BAND_TIME',
  held: dates.length > 0,
  contract: 1,
  band: id,
  hours: { start, end },
  window: { from: start * 60, to: end * 60 },
  dates,
});
const day = (id: string, held: boolean, days: readonly string[]) => ({
  rule: 'BAND_DAY',
  held,
  contract: 1,
  band: id,
  date: '2026-05-07',
  weekday: 'THU',
  holiday: false,
  days,
  holidayRule: 'ALL',
});

describe('the trace: every rule examined, in order, with its facts and whether it held', () => {
  const trace = (changes: Partial<EntryFacts>) => decideEntry(sampleFacts(changes)).trace;

  it('of an entry refused after everything', () => {
    const list = [band('MORNING', { monthlyLimit: 0 }), band('FULLTIME', { days: WEEKEND }), band('NIGHT'), band('HOLIDAY')];
    const tickets = [ticket({ remaining: 0, lastDay: '2026-05-31' })];
    const lesson = reservation('2026-05-07T08:00', '2026-05-07T09:00', { program: 'spin' });
    expect(trace({ plans: [plan(bands(list, { exemption: ['yoga'] }))], tickets, reservations: [lesson] })).toEqual([
      ...NOT_STOPPED,
      inForce(true, 1),
      { rule: 'PLAN_LOCATION', held: true, contract: 1, location: 'A', locations: null },
      { rule: 'COVERED_RESERVATION', held: false, contract: 1, programs: ['yoga'], program: null },
      time('MORNING', 7, 10, ['2026-05-07']),
      day('MORNING', true, band('MORNING').days),
      { rule: 'BAND_COUNT', held: false, contract: 1, band: 'MORNING', date: '2026-05-07', counted: 0, limit: 0, already: false },
      time('FULLTIME', 7, 24, ['2026-05-07']),
      day('FULLTIME', false, WEEKEND),
      time('NIGHT', 18, 26, []),
      { rule: 'BAND_TIME', held: false, contract: 1, band: 'HOLIDAY', hours: null, window: null, dates: [] },
      { rule: 'TICKET_USABLE', held: false, ticket: 't1', obstacle: 'USED_UP', lastDay: '2026-05-31', remaining: 0 },
    ]);
  });

  it('of an entry at a lock, by a band without limit', () => {
    const steps = trace({
      path: 'LOCK_QR',
      deviceEligibility: ['TICKET', 'PLAN'],
      plans: [plan(bands([band('MORNING')]))],
      counted: [{ band: 'MORNING', date: '2026-05-01' }],
    });
    expect(steps).toEqual([
      ...NOT_STOPPED,
      { rule: 'DEVICE_ELIGIBLE', held: true, listed: ['TICKET', 'PLAN'], by: 'PLAN' },
      inForce(true, 1),
      time('MORNING', 7, 10, ['2026-05-07']),
      day('MORNING', true, band('MORNING').days),
      { rule: 'BAND_COUNT', held: true, contract: 1, band: 'MORNING', date: '2026-05-07', counted: 0, limit: null, already: false },
      { rule: 'BAND_CHOSEN', held: true, contract: 1, band: 'MORNING', date: '2026-05-07', consumed: true },
    ]);
    expect(trace({ path: 'LOCK_QR', deviceEligibility: ['PLAN'] }).at(-1)).toEqual({
      rule: 'DEVICE_ELIGIBLE',
      held: false,
      listed: ['PLAN'],
      by: null,
    });
  });

  it('of keys, tickets, reservations and plans that admit', () => {
    const keys = [
      { band: 'NIGHT', days: WORKING_DAYS },
      { band: 'MORNING', days: WORKING_DAYS },
    ];
    const ended = [plan({ kind: 'NONE' }, { state: 'ENDED' })];
    expect(trace({ path: 'AKERUN', keys, plans: ended })).toEqual([
      ...NOT_STOPPED,
      inForce(false, 1),
      { rule: 'KEY_COVERS', held: true, keys: ['NIGHT', 'MORNING'], band: 'MORNING', date: '2026-05-07' },
    ]);
    expect(trace({ path: 'AKERUN', keys, at: local('2026-05-07T12:00') }).at(-1)).toEqual({
      rule: 'KEY_COVERS',
      held: false,
      keys: ['NIGHT', 'MORNING'],
      band: null,
      date: null,
    });
    expect(trace({ tickets: [ticket()] }).slice(-2)).toEqual([
      { rule: 'TICKET_USABLE', held: true, ticket: 't1', obstacle: null, lastDay: null, remaining: 1 },
      { rule: 'TICKET_CHOSEN', held: true, ticket: 't1', band: 'MORNING', date: '2026-05-07', consumed: true },
    ]);
    const lesson = reservation('2026-05-07T08:00', '2026-05-07T09:00');
    expect(trace({ plans: [plan(bands([], { exemption: [] }))], reservations: [lesson] }).at(-1)).toEqual({
      rule: 'COVERED_RESERVATION',
      held: true,
      contract: 1,
      programs: [],
      program: 'yoga',
    });
    expect(trace({ plans: [plan({ kind: 'NONE' })] }).at(-1)).toEqual({ rule: 'PLAN_UNRESTRICTED', held: true, contract: 1 });
  });

  it('of an exit, and of a path that only counts', () => {
    expect(trace({ direction: 'EXIT', plans: [plan({ kind: 'NONE' })] })).toEqual([
      ...NOT_STOPPED,
      inForce(true, 1),
      { rule: 'PLAN_UNRESTRICTED', held: true, contract: 1 },
    ]);
    expect(trace({ direction: 'EXIT' })).toEqual([...NOT_STOPPED, inForce(false), { rule: 'OPEN_VISIT_BY_TICKET', held: false }]);
    expect(trace({ path: 'SHARP' })).toEqual([...NOT_STOPPED, inForce(false)]);
  });

  it('names the last obstacle of a ticket', () => {
    // At 1:00 on Thursday NIGHT is Wednesday's and EARLY Thursday's.
    const bandHours = new Map([
      ['EARLY', { start: 0, end: 6 }],
      ['NIGHT', { start: 18, end: 26 }],
    ]);
    const spent = ticket({ remaining: 0, days: ['THU'] });
    for (const list of [
      ['EARLY', 'NIGHT'],
      ['NIGHT', 'EARLY'],
    ]) {
      expect(trace({ bandHours, at: local('2026-05-07T01:00'), tickets: [{ ...spent, bands: list }] }).at(-1)).toMatchObject({
        held: false,
        obstacle: 'USED_UP',
      });
    }
  });
});
