import { describe, expect, it } from 'vitest';
import { expectDecision, expectRefused, ofPlan } from '../testing/expect-decision.ts';
import { band, bands, HOURS, local, plan, reservation, sampleFacts, ticket, WEEKEND } from '../testing/sample-facts.ts';
import type { Consumption, EntryDecision } from './decision.ts';
import { decideEntry } from './entry-decision.ts';
import type { EntryFacts } from './entry-facts.ts';

const morning = plan(bands([band('MORNING')]));

describe('the order of judging (P-H-05)', () => {
  it.each([
    ['H-59, H-70: stopped in the profile', { stop: { profile: true, identity: true } }, 'ENTRY_STOPPED_PROFILE'],
    ['H-60, H-71: stopped by the identity check', { stop: { profile: false, identity: true } }, 'ENTRY_STOPPED_IDENTITY'],
    ['P-H-05: no contract', { plans: [] }, 'ENTRY_NO_PLAN'],
    ['P-X-03: contract suspended', { plans: [{ ...morning, state: 'SUSPENDED' }] }, 'ENTRY_NO_PLAN'],
    ['P-X-03: contract ended', { plans: [{ ...morning, state: 'ENDED' }] }, 'ENTRY_NO_PLAN'],
    ['P-X-03: contract not begun', { plans: [{ ...morning, state: 'PENDING' }] }, 'ENTRY_NO_PLAN'],
    ['H-54: another location', { plans: [{ ...morning, locations: ['B'] }] }, 'ENTRY_LOCATION_NOT_ALLOWED'],
    ['H-54: no location at all', { plans: [{ ...morning, locations: [] }] }, 'ENTRY_LOCATION_NOT_ALLOWED'],
    ['H-03, H-09: ticket required', { plans: [plan({ kind: 'TICKET' })] }, 'ENTRY_TICKET_REQUIRED'],
    ['H-17: no band', { plans: [plan(bands([]))] }, 'ENTRY_PLAN_NEVER'],
    ['H-51: outside the hours', { plans: [plan(bands([band('NIGHT')]))] }, 'ENTRY_OUTSIDE_TIME'],
    ['H-16: the band has no hours here', { plans: [plan(bands([band('HOLIDAY')]))] }, 'ENTRY_OUTSIDE_TIME'],
    ['H-52: weekday not ticked', { plans: [plan(bands([band('MORNING', { days: WEEKEND })]))] }, 'ENTRY_OUTSIDE_DAY'],
    ['H-53: limit of 0', { plans: [plan(bands([band('MORNING', { monthlyLimit: 0 })]))] }, 'ENTRY_COUNT_REACHED'],
    [
      'H-51…H-53: the furthest stage of several bands',
      { plans: [plan(bands([band('MORNING', { monthlyLimit: 0 }), band('FULLTIME', { days: WEEKEND }), band('NIGHT')]))] },
      'ENTRY_COUNT_REACHED',
    ],
    [
      'P-H-18: the reason of the first plan',
      { plans: [plan({ kind: 'TICKET' }, { contract: 7 }), plan(bands([]), { contract: 2 })] },
      'ENTRY_PLAN_NEVER',
    ],
    [
      'H-63: device eligibility before the plan',
      { path: 'LOCK_QR', deviceEligibility: ['RESERVATION'], plans: [] },
      'ENTRY_DEVICE_NOT_ELIGIBLE',
    ],
    ['H-64: eligible at the device is not enough', { path: 'LOCK_WIRELESS', plans: [] }, 'ENTRY_NO_PLAN'],
  ] as [string, Partial<EntryFacts>, EntryDecision['code']][])('%s → refused', (_what, changes, code) => {
    expectRefused(sampleFacts(changes), code);
  });

  it.each([
    ['unrestricted plan consumes nothing', { plans: [plan({ kind: 'NONE' })] }, null],
    ['H-13: the band is consumed', { plans: [morning] }, ofPlan('MORNING', '2026-05-07')],
    ['H-36: already counted today costs nothing', { plans: [morning], counted: [{ band: 'MORNING', date: '2026-05-07' }] }, null],
    ['H-54: ignored on the lock', { path: 'LOCK_QR', plans: [{ ...morning, locations: ['B'] }] }, ofPlan('MORNING', '2026-05-07')],
    [
      'P-H-18: the smallest contract that admits',
      { plans: [{ ...morning, contract: 9 }, plan({ kind: 'TICKET' }, { contract: 2 })] },
      ofPlan('MORNING', '2026-05-07', 9),
    ],
    [
      'P-H-18: not a suspended one',
      {
        plans: [
          { ...morning, state: 'ENDED' },
          { ...morning, contract: 4 },
        ],
      },
      ofPlan('MORNING', '2026-05-07', 4),
    ],
  ] as [string, Partial<EntryFacts>, Consumption | null][])('%s → in', (_what, changes, consumes) => {
    expectDecision(sampleFacts(changes), { consumes });
  });
});

describe('windows (P-H-03, P-H-08)', () => {
  const night = plan(bands([band('NIGHT')]));
  const early = plan(bands([band('MORNING')], { before: 30, after: 30 }));
  const fromMidnight = new Map([['EARLY', { start: 0, end: 6 }]]);
  it.each([
    ['the first minute is in', morning, '2026-05-07T07:00', '2026-05-07'],
    ['the minute before is out', morning, '2026-05-07T06:59', null],
    ['the last minute is in', morning, '2026-05-07T09:59', '2026-05-07'],
    ['the end is out', morning, '2026-05-07T10:00', null],
    ['H-32: X minutes before', early, '2026-05-07T06:30', '2026-05-07'],
    ['H-32: not a minute more', early, '2026-05-07T06:29', null],
    ['H-33: Y is for leaving only', early, '2026-05-07T10:00', null],
    ['P-H-03: past midnight belongs to the day before', night, '2026-05-08T01:59', '2026-05-07'],
    ['P-H-03: until 26:00', night, '2026-05-08T02:00', null],
  ] as const)('%s', (_what, one, at, date) => {
    const facts = sampleFacts({ plans: [one], at: local(at) });
    const restriction = one.restriction.kind === 'BANDS' ? one.restriction.bands[0]!.band : '';
    if (date) expectDecision(facts, { consumes: ofPlan(restriction, date) });
    else expectRefused(facts, 'ENTRY_OUTSIDE_TIME');
  });

  it('H-32: a tolerance before midnight belongs to the next business date', () => {
    const facts = sampleFacts({
      bandHours: fromMidnight,
      plans: [plan(bands([band('EARLY')], { before: 60 }))],
      at: local('2026-05-06T23:00'),
    });
    expectDecision(facts, { consumes: ofPlan('EARLY', '2026-05-07') });
  });

  it('P-H-03: weekday, holiday and month are the business date’s', () => {
    // 2026-06-01 01:00 still belongs to Sunday 2026-05-31.
    const sundays = (limit: number) => plan(bands([band('NIGHT', { days: ['SUN'], monthlyLimit: limit })]));
    const facts = sampleFacts({ at: local('2026-06-01T01:00'), counted: [{ band: 'NIGHT', date: '2026-05-03' }], plans: [sundays(2)] });
    expectDecision(facts, { consumes: ofPlan('NIGHT', '2026-05-31') });
    expectRefused({ ...facts, plans: [sundays(1)] }, 'ENTRY_COUNT_REACHED');
    expectRefused(
      { ...facts, holidays: new Set(['2026-05-31']), plans: [plan(bands([band('NIGHT', { days: ['SUN'], holidayRule: 'NONE' })]))] },
      'ENTRY_OUTSIDE_DAY',
    );
  });

  it('when yesterday’s and today’s band both fit, yesterday’s is used', () => {
    const bandHours = new Map([
      ['EARLY', { start: 0, end: 6 }],
      ['NIGHT', { start: 18, end: 26 }],
    ]);
    const list = [band('EARLY'), band('NIGHT', { monthlyLimit: 1 })];
    for (const inOrder of [list, list.toReversed()]) {
      const facts = sampleFacts({ bandHours, at: local('2026-05-07T01:00'), plans: [plan(bands(inOrder))] });
      expectDecision(facts, { consumes: ofPlan('NIGHT', '2026-05-06') });
    }
  });
});

describe('which band is used (P-H-04)', () => {
  const counted = [{ band: 'FULLTIME', date: '2026-05-07' }];
  it.each([
    ['already counted before unlimited', [band('MORNING'), band('FULLTIME', { monthlyLimit: 1 })], counted, null],
    ['unlimited before any number left', [band('MORNING', { monthlyLimit: 31 }), band('FULLTIME')], [], 'FULLTIME'],
    ['most entries left', [band('MORNING', { monthlyLimit: 3 }), band('FULLTIME', { monthlyLimit: 4 })], [], 'FULLTIME'],
    [
      'left, not limit',
      [band('MORNING', { monthlyLimit: 3 }), band('FULLTIME', { monthlyLimit: 4 })],
      [
        { band: 'FULLTIME', date: '2026-05-01' },
        { band: 'FULLTIME', date: '2026-05-02' },
      ],
      'MORNING',
    ],
    ['the shorter', [band('FULLTIME', { monthlyLimit: 2 }), band('MORNING', { monthlyLimit: 2 })], [], 'MORNING'],
    ['the shorter of two unlimited', [band('FULLTIME'), band('MORNING')], [], 'MORNING'],
    ['the plan’s order', [band('TWIN'), band('MORNING')], [], 'TWIN'],
    ['only bands that fit', [band('MORNING', { days: WEEKEND }), band('DAYTIME'), band('FULLTIME', { monthlyLimit: 1 })], [], 'FULLTIME'],
  ] as const)('%s', (_what, list, used, chosen) => {
    const bandHours = new Map([...HOURS, ['TWIN', { start: 7, end: 10 }]]);
    const facts = sampleFacts({ bandHours, plans: [plan(bands(list))], counted: used });
    expectDecision(facts, { consumes: chosen === null ? null : ofPlan(chosen, '2026-05-07') });
  });
});

it('P-H-04: shorter by length, not by when it ends', () => {
  const two = plan(bands([band('FULLTIME', { monthlyLimit: 1 }), band('NIGHT', { monthlyLimit: 1 })]));
  expectDecision(sampleFacts({ plans: [two], at: local('2026-05-07T20:00') }), { consumes: ofPlan('NIGHT', '2026-05-07') });
});

describe('H-36…H-39, 4.8: Morning 4 / Night unlimited', () => {
  const plans = [plan(bands([band('MORNING', { monthlyLimit: 4 }), band('NIGHT')]))];
  const fourMornings = ['2026-05-11', '2026-05-12', '2026-05-13', '2026-05-14'].map((date) => ({ band: 'MORNING', date }));
  const friday = local('2026-05-15T07:00');
  it('refuses the fifth morning on the app', () => {
    expectRefused(sampleFacts({ plans, counted: fourMornings, at: friday }), 'ENTRY_COUNT_REACHED');
  });
  it('H-74: admits it on Akerun, and counts it (P-H-25)', () => {
    expectDecision(sampleFacts({ plans, counted: fourMornings, at: friday, path: 'AKERUN' }), {
      consumes: ofPlan('MORNING', '2026-05-15'),
    });
  });
  it('H-38: several entries on one date count once', () => {
    const three = [...fourMornings.slice(0, 3), ...fourMornings.slice(0, 3)];
    expectDecision(sampleFacts({ plans, counted: three, at: friday }), { consumes: ofPlan('MORNING', '2026-05-15') });
  });
  it('P-H-10: starts anew with the month', () => {
    expectDecision(sampleFacts({ plans, counted: fourMornings, at: local('2026-06-01T07:00') }), {
      consumes: ofPlan('MORNING', '2026-06-01'),
    });
  });
  it('H-37: each band has its own count', () => {
    expectDecision(sampleFacts({ plans, counted: fourMornings, at: local('2026-05-15T19:00') }), {
      consumes: ofPlan('NIGHT', '2026-05-15'),
    });
  });
});

describe('covered reservation (H-27…H-31, H-45…H-49, P-H-07)', () => {
  const spared = (changes: object = {}) => plan(bands([band('NIGHT')], { exemption: ['yoga'], ...changes }));
  const yoga = reservation('2026-05-07T15:00', '2026-05-07T19:00');
  it.each([
    ['H-48: admits outside the bands', spared(), yoga, '2026-05-07T15:00', true],
    ['H-31: any program where none is chosen', spared({ exemption: [] }), { ...yoga, program: 'spin' }, '2026-05-07T15:00', true],
    ['H-30: not another program', spared(), { ...yoga, program: 'spin' }, '2026-05-07T15:00', false],
    ['H-47: not with the option off', spared({ exemption: null }), yoga, '2026-05-07T15:00', false],
    ['not at another location', spared(), { ...yoga, location: 'B' }, '2026-05-07T15:00', false],
    ['P-H-07: from start − X', spared({ before: 20 }), yoga, '2026-05-07T14:40', true],
    ['P-H-07: no minute earlier', spared({ before: 20 }), yoga, '2026-05-07T14:39', false],
    ['A-17: with no band ticked', spared({ bands: [] }), yoga, '2026-05-07T16:00', true],
    ['H-54: not at a location the plan does not name', { ...spared(), locations: ['B'] }, yoga, '2026-05-07T15:00', false],
  ] as const)('%s', (_what, one, booked, at, allowed) => {
    expect(decideEntry(sampleFacts({ plans: [one], reservations: [booked], at: local(at) })).allowed).toBe(allowed);
  });
  it('P-H-07: until end + Y, and consumes nothing even where a band fits', () => {
    const evening = reservation('2026-05-07T18:00', '2026-05-07T19:00');
    const facts = sampleFacts({ plans: [spared({ after: 10 })], reservations: [evening] });
    expectDecision({ ...facts, at: local('2026-05-07T19:09') }, { consumes: null });
    expectDecision({ ...facts, at: local('2026-05-07T19:10') }, { consumes: ofPlan('NIGHT', '2026-05-07') });
  });
});

describe('tickets (H-03, H-04, P-H-06)', () => {
  const use = (id: string, name = 'MORNING', date = '2026-05-07'): Consumption => ({ kind: 'TICKET', ticket: id, band: name, date });
  const today = { band: 'MORNING', date: '2026-05-07' };
  it.each([
    ['is used where no plan is in force', [ticket()], use('t1')],
    ['is free again in the same band on the same date', [ticket({ remaining: 0, used: [today] })], null],
    ['admits on its last day', [ticket({ lastDay: '2026-05-07' })], use('t1')],
    ['already used comes first', [ticket({ lastDay: '2026-05-07' }), ticket({ id: 't2', used: [today] })], null],
    ['earliest last day', [ticket({ lastDay: '2026-06-30' }), ticket({ id: 't2', lastDay: '2026-05-31' })], use('t2')],
    ['any last day before none', [ticket(), ticket({ id: 't2', lastDay: '2030-01-01' })], use('t2')],
    ['then ticket id', [ticket({ id: 't2' }), ticket({ id: 't10' })], use('t10')],
    ['then the order of its bands', [ticket({ bands: ['FULLTIME', 'MORNING'] })], use('t1', 'FULLTIME')],
  ] as const)('a ticket %s', (_what, tickets, consumes) => {
    expectDecision(sampleFacts({ tickets }), { consumes });
  });
  it.each([
    ['when used up', ticket({ remaining: 0 })],
    ['when used for another date', ticket({ remaining: 0, used: [{ band: 'MORNING', date: '2026-05-06' }] })],
    ['when used for another band', ticket({ remaining: 0, used: [{ band: 'NIGHT', date: '2026-05-07' }] })],
    ['after its last day', ticket({ lastDay: '2026-05-06' })],
    ['on another weekday', ticket({ days: WEEKEND })],
    ['at another hour', ticket({ bands: ['NIGHT'] })],
    ['for a band without hours here', ticket({ bands: ['HOLIDAY'] })],
  ])('a ticket does not admit %s', (_what, one) => {
    expectRefused(sampleFacts({ tickets: [one] }), 'ENTRY_NO_PLAN');
  });
  it('F-H-02: the plan comes first, the ticket where the plan does not reach', () => {
    expectDecision(sampleFacts({ plans: [morning], tickets: [ticket()] }), { consumes: ofPlan('MORNING', '2026-05-07') });
    expectDecision(sampleFacts({ plans: [plan(bands([band('MORNING', { monthlyLimit: 0 })]))], tickets: [ticket()] }), {
      consumes: use('t1'),
    });
    expectDecision(sampleFacts({ plans: [plan({ kind: 'TICKET' })], tickets: [ticket()] }), { consumes: use('t1') });
    expectDecision(sampleFacts({ plans: [{ ...morning, locations: ['B'] }], tickets: [ticket()] }), { consumes: use('t1') });
  });
  it('the earliest business date comes first, whatever the order of bands and tickets', () => {
    const bandHours = new Map([
      ['EARLY', { start: 0, end: 6 }],
      ['NIGHT', { start: 18, end: 26 }],
    ]);
    const facts = sampleFacts({ bandHours, at: local('2026-05-07T01:00') });
    expectDecision({ ...facts, tickets: [ticket({ bands: ['EARLY', 'NIGHT'] })] }, { consumes: use('t1', 'NIGHT', '2026-05-06') });
    expectDecision({ ...facts, tickets: [ticket({ bands: ['NIGHT', 'EARLY'] })] }, { consumes: use('t1', 'NIGHT', '2026-05-06') });
    const soon = ticket({ bands: ['EARLY'], lastDay: '2026-05-07' });
    expectDecision({ ...facts, tickets: [soon, ticket({ id: 't2', bands: ['NIGHT'] })] }, { consumes: use('t2', 'NIGHT', '2026-05-06') });
  });
  it('a ticket past midnight belongs to the date on which its band began', () => {
    const night = ticket({ bands: ['NIGHT'], lastDay: '2026-05-06' });
    expectDecision(sampleFacts({ tickets: [night], at: local('2026-05-07T01:00') }), { consumes: use('t1', 'NIGHT', '2026-05-06') });
  });
});
