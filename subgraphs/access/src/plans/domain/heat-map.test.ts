import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEntry } from '../../entries/domain/entry-decision.ts';
import { arbitraryFacts, RUNS } from '../../entries/testing/arbitrary-facts.ts';
import { band, bands, HOURS, sampleFacts, WEEKEND, WORKING_DAYS } from '../../entries/testing/sample-facts.ts';
import { heatMap, type PlanAtLocation } from './heat-map.ts';
import type { Restriction } from './restriction.ts';

const MONDAY = Temporal.PlainDate.from('2026-05-04');

function at(restriction: Restriction, changes: Partial<PlanAtLocation> = {}): PlanAtLocation {
  return { plan: { restriction, locations: null }, location: 'A', bandHours: HOURS, holidays: new Set(['2026-05-04']), ...changes };
}
/** Open minutes of one date, hour by hour. */
function row(facts: PlanAtLocation, day: number): number[] {
  return heatMap(facts, MONDAY, 7)[day]!.hours.map(({ openMinutes }) => openMinutes);
}
const open = (from: number, to: number, hour = 60): number[] => Array.from({ length: 24 }, (_, i) => (from <= i && i < to ? hour : 0));

describe('heat map of a week', () => {
  it('H-13, H-21: ticked bands on ticked days', () => {
    const facts = at(bands([band('MORNING', { days: WORKING_DAYS, holidayRule: 'NONE' })]));
    expect(heatMap(facts, MONDAY, 7).map(({ date }) => date)).toEqual([
      '2026-05-04',
      '2026-05-05',
      '2026-05-06',
      '2026-05-07',
      '2026-05-08',
      '2026-05-09',
      '2026-05-10',
    ]);
    expect(row(facts, 0)).toEqual(open(0, 0));
    expect(row(facts, 1)).toEqual(open(7, 10));
    expect(row(facts, 5)).toEqual(open(0, 0));
  });
  it('P-H-03: a band past midnight opens the next row, also from the day before the first', () => {
    const sundays = at(bands([band('NIGHT', { days: ['SUN'], holidayRule: 'NONE' })]));
    expect(row(sundays, 0)).toEqual(open(0, 2));
    expect(row(sundays, 6)).toEqual(open(18, 24));
  });
  it('H-32: minutes of tolerance show, also from the day after the last', () => {
    const early = at(bands([band('EARLY', { days: ['MON'] })], { before: 75 }), { bandHours: new Map([['EARLY', { start: 0, end: 2 }]]) });
    expect(row(early, 0)).toEqual(open(0, 2));
    expect(row(early, 6)).toEqual([...open(0, 0).slice(0, 22), 15, 60]);
  });
  it('names the bands of each hour in the plan’s order, once', () => {
    const map = heatMap(at(bands([band('FULLTIME'), band('MORNING', { days: WEEKEND })])), MONDAY, 7);
    expect(map[1]!.hours[8]!.bands).toEqual(['FULLTIME']);
    expect(map[5]!.hours[8]).toEqual({ openMinutes: 60, bands: ['FULLTIME', 'MORNING'] });
    expect(map[5]!.hours[6]!.bands).toEqual([]);
    const always = at(bands([band('ALWAYS')]), { bandHours: new Map([['ALWAYS', { start: 0, end: 26 }]]) });
    expect(heatMap(always, MONDAY, 2)[1]!.hours[1]).toEqual({ openMinutes: 60, bands: ['ALWAYS'] });
  });
  it.each([
    ['no restriction: always open', { kind: 'NONE' } as const, null, open(0, 24)],
    ['no restriction, H-54: elsewhere closed', { kind: 'NONE' } as const, ['B'], open(0, 0)],
    ['ticket required: never by the plan', { kind: 'TICKET' } as const, null, open(0, 0)],
    ['H-54: elsewhere closed', bands([band('MORNING')]), ['B'], open(0, 0)],
    ['H-54: here open', bands([band('MORNING')]), ['B', 'A'], open(7, 10)],
    ['H-17: no band', bands([]), null, open(0, 0)],
    ['H-16: no hours here', bands([band('HOLIDAY')]), null, open(0, 0)],
    ['H-24: limit of 0', bands([band('MORNING', { monthlyLimit: 0 })]), null, open(0, 0)],
    ['H-24: any other limit', bands([band('MORNING', { monthlyLimit: 1 })]), null, open(7, 10)],
  ])('%s', (_what, restriction, locations, expected) => {
    expect(row(at(restriction, { plan: { restriction, locations } }), 2)).toEqual(expected);
  });
});

it('equals the decision, minute by minute, on every cell', () => {
  const cell = fc.record({ day: fc.nat({ max: 9 }), hour: fc.nat({ max: 23 }) });
  fc.assert(
    fc.property(
      arbitraryFacts.filter(({ plans }) => plans.length > 0),
      fc.array(cell, { minLength: 1, maxLength: 12 }),
      (facts, cells) => {
        const { restriction, locations } = facts.plans[0]!;
        const { location, bandHours, holidays, timeZone } = facts;
        const first = facts.at.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 5 });
        const map = heatMap({ plan: { restriction, locations }, location, bandHours, holidays }, first, 10);
        for (const { day, hour } of cells) {
          let minutes = 0;
          for (let minute = 0; minute < 60; minute++) {
            // In UTC every wall-clock minute exists, and the zone makes no difference to the cell.
            const instant = first.add({ days: day }).toZonedDateTime({ timeZone: 'UTC', plainTime: { hour, minute } }).toInstant();
            const member = sampleFacts({
              at: instant,
              timeZone: 'UTC',
              location,
              bandHours,
              holidays,
              plans: [{ contract: 1, state: 'ACTIVE', locations, restriction }],
            });
            if (decideEntry(member).allowed) minutes++;
          }
          expect(map[day]!.hours[hour]!.openMinutes).toBe(minutes);
        }
      },
    ),
    { numRuns: RUNS },
  );
}, 60_000);
