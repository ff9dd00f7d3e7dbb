import fc from 'fast-check';
import { WEEKDAYS } from '../../bands/domain/day-rule.ts';
import { HOLIDAY_RULES } from '../../bands/domain/day-rule.ts';
import type { Restriction } from '../../plans/domain/restriction.ts';
import type { EntryFacts } from '../domain/entry-facts.ts';

/** Runs per property; set it lower where the whole suite runs many times. */
export const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 300);

const BANDS = ['MORNING', 'DAYTIME', 'NIGHT', 'FULLTIME', 'EARLY'] as const;
const band = fc.constantFrom(...BANDS);
const hours = fc
  .tuple(fc.integer({ min: 0, max: 25 }), fc.integer({ min: 1, max: 26 }))
  .map(([a, b]) => (a < b ? { start: a, end: b } : { start: b - 1, end: a + 1 }));
const days = fc.oneof(fc.constant(WEEKDAYS), fc.subarray([...WEEKDAYS]));
const holidayRule = fc.constantFrom(...HOLIDAY_RULES);
const minutes = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 180 }), fc.constant(180));
const location = fc.constantFrom('A', 'B');
const program = fc.constantFrom('yoga', 'spin');

/** Zones with and without summer time, one with half an hour, and the moments around which their clocks change. */
const PLACES = [
  ['Asia/Tokyo', '2026-05-01T00:00Z'],
  ['UTC', '2028-02-28T12:00Z'],
  ['America/New_York', '2026-03-08T07:00Z'],
  ['America/New_York', '2026-11-01T06:00Z'],
  ['Europe/Berlin', '2026-03-29T01:00Z'],
  ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
  ['America/Havana', '2026-03-08T05:00Z'],
  ['Asia/Kathmandu', '2026-12-31T18:15Z'],
] as const;

const HOUR = 3_600_000;
const offset = (days_: number) => fc.integer({ min: -days_ * 24 * 4, max: days_ * 24 * 4 }).map((quarters) => quarters * (HOUR / 4));

/** Facts around one moment, all near enough to matter. */
export const arbitraryFacts: fc.Arbitrary<EntryFacts> = fc.constantFrom(...PLACES).chain(([timeZone, around]) => {
  const base = Temporal.Instant.from(around);
  const near = (days_: number) =>
    fc.tuple(offset(days_), fc.constantFrom(0, 0, 60_000, -60_000)).map(([a, b]) => base.add({ milliseconds: a + b }));
  const date = fc.integer({ min: -40, max: 70 }).map((n) => base.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: n }).toString());
  const soon = fc.integer({ min: -2, max: 2 }).map((n) => base.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: n }).toString());
  const use = fc.record({ band, date: fc.oneof(soon, date) });
  const planBand = fc.record({ band, days, holidayRule, monthlyLimit: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }) });
  const restriction: fc.Arbitrary<Restriction> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('BANDS' as const),
        bands: fc.uniqueArray(planBand, { maxLength: 4, selector: (one) => one.band }),
        before: minutes,
        after: minutes,
        exemption: fc.option(fc.subarray(['yoga', 'spin']), { nil: null }),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'NONE' as const }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'TICKET' as const }) },
  );
  const plan = fc.record({
    contract: fc.integer({ min: 1, max: 9 }),
    state: fc.constantFrom(
      'ACTIVE' as const,
      'ACTIVE' as const,
      'ACTIVE' as const,
      'PENDING' as const,
      'SUSPENDED' as const,
      'ENDED' as const,
    ),
    locations: fc.option(fc.subarray(['A', 'B']), { nil: null }),
    restriction,
  });
  const ticket = fc.record({
    id: fc.constantFrom('t0', 't1', 't2', 't10'),
    bands: fc.uniqueArray(band, { maxLength: 3 }),
    days,
    holidayRule,
    lastDay: fc.option(fc.oneof(soon, date), { nil: null }),
    remaining: fc.integer({ min: 0, max: 2 }),
    used: fc.array(use, { maxLength: 2 }),
  });
  const reservation = fc
    .record({ program, location, start: fc.oneof(near(1), near(20)), length: fc.integer({ min: 1, max: 120 }) })
    .map(({ length, ...one }) => ({ ...one, end: one.start.add({ minutes: length }) }));
  return fc.record({
    at: near(2),
    timeZone: fc.constant(timeZone),
    path: fc.constantFrom(
      'APP' as const,
      'LOCK_QR' as const,
      'LOCK_WIRELESS' as const,
      'AKERUN' as const,
      'SHARP' as const,
      'SECOM' as const,
    ),
    direction: fc.constantFrom('ENTRY' as const, 'ENTRY' as const, 'EXIT' as const),
    location,
    bandHours: fc.dictionary(band, hours, { maxKeys: 5, noNullPrototype: true }).map((record) => new Map(Object.entries(record))),
    holidays: fc.array(fc.oneof(soon, date), { maxLength: 8 }).map((list) => new Set(list)),
    deviceEligibility: fc.oneof(
      fc.constant(['EVERYONE' as const]),
      fc.subarray(['EVERYONE' as const, 'PLAN' as const, 'RESERVATION' as const, 'TICKET' as const]),
    ),
    stop: fc.oneof(
      { weight: 6, arbitrary: fc.constant({ profile: false, identity: false }) },
      { weight: 1, arbitrary: fc.record({ profile: fc.boolean(), identity: fc.boolean() }) },
    ),
    plans: fc.uniqueArray(plan, { maxLength: 3, selector: (one) => one.contract }),
    tickets: fc.uniqueArray(ticket, { maxLength: 3, selector: (one) => one.id }),
    reservations: fc.array(reservation, { maxLength: 3 }),
    counted: fc.array(use, { maxLength: 12 }),
    keys: fc.array(fc.record({ band, days }), { maxLength: 2 }),
    antiPassback: fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    insideSince: fc.option(near(1), { nil: null, freq: 1 }),
    factsAge: fc.oneof({ weight: 12, arbitrary: fc.nat(10) }, { weight: 1, arbitrary: fc.constantFrom(11, 60, 61, 900, 901, 86_400) }),
    decidesAloneMinutes: fc.constantFrom(15, 15, 15, 1, 0),
    openVisitUsedTicket: fc.boolean(),
  });
});
