import { describe, expect, it } from 'vitest';
import { band, bands, local, plan, reservation, sampleFacts, ticket } from '../testing/sample-facts.ts';
import type { EntryFacts } from './entry-facts.ts';
import { nextAllowedAt } from './next-allowed.ts';

function next(changes: Partial<EntryFacts>): string | null {
  const facts = sampleFacts(changes);
  return nextAllowedAt(facts)?.toZonedDateTimeISO(facts.timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }) ?? null;
}
const night = plan(bands([band('NIGHT')]));
const mornings = (limit: number) => plan(bands([band('MORNING', { monthlyLimit: limit })]));
const may7 = [{ band: 'MORNING', date: '2026-05-06' }];

describe('nextAllowedAt', () => {
  it.each([
    ['the band begins', { plans: [night] }, '2026-05-07T18:00'],
    ['H-32: with its tolerance', { plans: [plan(bands([band('NIGHT')], { before: 45 }))] }, '2026-05-07T17:15'],
    ['the next ticked day', { plans: [plan(bands([band('MORNING', { days: ['FRI'] })]))] }, '2026-05-08T07:00'],
    ['P-H-10: the first of the next month', { plans: [mornings(1)], counted: may7 }, '2026-06-01T07:00'],
    [
      'the next holiday, past a month',
      { plans: [plan(bands([band('MORNING', { days: [], holidayRule: 'ALL' })]))], holidays: new Set(['2026-07-08']) },
      '2026-07-08T07:00',
    ],
    [
      'the last minute of 62 days',
      { at: local('2026-05-07T07:00'), plans: [plan(bands([band('MORNING', { days: [] })]))], holidays: new Set(['2026-07-08']) },
      '2026-07-08T07:00',
    ],
    [
      'no minute more',
      { at: local('2026-05-07T06:59'), plans: [plan(bands([band('MORNING', { days: [] })]))], holidays: new Set(['2026-07-08']) },
      null,
    ],
    ['a ticket’s band', { tickets: [ticket({ bands: ['DAYTIME'] })] }, '2026-05-07T10:00'],
    ['not past its last day', { at: local('2026-05-07T12:00'), tickets: [ticket({ lastDay: '2026-05-07' })] }, null],
    ['not when it is used up', { at: local('2026-05-07T12:00'), tickets: [ticket({ remaining: 0 })] }, null],
    [
      'a covered reservation',
      { plans: [plan(bands([], { exemption: [], before: 15 }))], reservations: [reservation('2026-05-09T09:00', '2026-05-09T10:00')] },
      '2026-05-09T08:45',
    ],
    [
      'a reservation at a lock that requires one',
      {
        path: 'LOCK_QR',
        deviceEligibility: ['RESERVATION'],
        plans: [night],
        reservations: [reservation('2026-05-08T20:10', '2026-05-08T21:00')],
      },
      '2026-05-08T20:10',
    ],
    [
      'the band in a reservation that began before',
      {
        path: 'LOCK_QR',
        deviceEligibility: ['RESERVATION'],
        plans: [night],
        reservations: [reservation('2026-05-08T17:10', '2026-05-08T21:00')],
      },
      '2026-05-08T18:00',
    ],
    ['a key on Akerun', { path: 'AKERUN', keys: [{ band: 'MORNING', days: ['SAT'] }] }, '2026-05-09T07:00'],
    ['no key elsewhere', { keys: [{ band: 'MORNING', days: ['SAT'] }] }, null],
    ['H-74: the count does not block Akerun', { path: 'AKERUN', at: local('2026-05-07T12:00'), plans: [mornings(0)] }, '2026-05-08T07:00'],
    ['H-54: never at another location', { plans: [{ ...night, locations: ['B'] }] }, null],
    ['H-54: ignored on a lock', { path: 'LOCK_QR', plans: [{ ...night, locations: ['B'] }] }, '2026-05-07T18:00'],
    ['H-17: never without a band', { plans: [plan(bands([]))] }, null],
    ['H-59: a stop flag does not clear by itself', { plans: [night], stop: { profile: true, identity: false } }, null],
    ['H-60: nor the other', { plans: [night], stop: { profile: false, identity: true } }, null],
    ['H-68: nothing to wait for at the exit', { direction: 'EXIT', plans: [night] }, null],
    ['H-80: nor on SHARP', { path: 'SHARP', plans: [night] }, null],
    ['nobody refused', { plans: [mornings(1)] }, null],
  ] as [string, Partial<EntryFacts>, string | null][])('%s', (_what, changes, expected) => {
    expect(next(changes)).toBe(expected);
  });

  it('is a whole minute after now, even between two minutes', () => {
    const at = Temporal.Instant.from('2026-05-07T08:59:30.5Z');
    expect(nextAllowedAt(sampleFacts({ at, plans: [night] }))?.toString()).toBe('2026-05-07T09:00:00Z');
    const odd = { ...reservation('2026-05-09T09:00', '2026-05-09T10:00'), start: Temporal.Instant.from('2026-05-09T00:00:01Z') };
    expect(nextAllowedAt(sampleFacts({ plans: [plan(bands([], { exemption: [] }))], reservations: [odd] }))?.toString()).toBe(
      '2026-05-09T00:01:00Z',
    );
  });

  describe('where the clock changes', () => {
    const newYork = 'America/New_York';
    const early = plan(bands([band('EARLY')], { before: 30 }));
    const from2 = new Map([['EARLY', { start: 2, end: 5 }]]);
    it('an hour that is skipped: the band begins when the clock jumps into it', () => {
      const facts = { timeZone: newYork, plans: [early], bandHours: new Map([['EARLY', { start: 3, end: 5 }]]) };
      // 02:30 does not exist on 2026-03-08: 01:59 is followed by 03:00.
      expect(next({ ...facts, at: local('2026-03-08T00:00', newYork) })).toBe('2026-03-08T03:00');
      expect(next({ ...facts, at: local('2026-03-07T06:00', newYork) })).toBe('2026-03-08T03:00');
    });
    it('an hour that comes twice: what the wall clock shows decides, in both passes', () => {
      // 01:30 occurs twice on 2026-11-01; between the passes the clock shows 01:00 to 01:29 again, before the window.
      const facts = { timeZone: newYork, plans: [early], bandHours: from2 };
      const first = Temporal.Instant.from('2026-11-01T05:30Z');
      expect(nextAllowedAt(sampleFacts({ ...facts, at: Temporal.Instant.from('2026-11-01T05:00Z') }))?.toString()).toBe(first.toString());
      expect(nextAllowedAt(sampleFacts({ ...facts, at: Temporal.Instant.from('2026-11-01T06:10Z') }))?.toString()).toBe(
        '2026-11-01T06:30:00Z',
      );
    });
    it('days of 23 and 25 hours keep their wall-clock hours', () => {
      expect(next({ timeZone: newYork, plans: [night], at: local('2026-03-08T03:00', newYork) })).toBe('2026-03-08T18:00');
      expect(next({ timeZone: newYork, plans: [night], at: local('2026-11-01T02:00', newYork) })).toBe('2026-11-01T18:00');
    });
    it('half an hour of summer time (Lord Howe)', () => {
      const zone = 'Australia/Lord_Howe';
      expect(next({ timeZone: zone, plans: [plan(bands([band('EARLY')]))], bandHours: from2, at: local('2026-10-04T01:00', zone) })).toBe(
        '2026-10-04T02:30',
      );
    });
    it('leap day', () => {
      const leap = plan(bands([band('MORNING', { days: ['TUE'] })]));
      expect(next({ plans: [leap], at: local('2028-02-25T12:00') })).toBe('2028-02-29T07:00');
    });
  });
});
