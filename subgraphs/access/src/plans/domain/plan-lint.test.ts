import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEntry } from '../../entries/domain/entry-decision.ts';
import { arbitraryFacts, RUNS } from '../../entries/testing/arbitrary-facts.ts';
import { band, bands, HOURS, sampleFacts, WEEKEND, WORKING_DAYS } from '../../entries/testing/sample-facts.ts';
import { JAPANESE_HOLIDAYS } from '../../holidays/japanese-holidays.ts';
import type { PlanAtLocation } from './heat-map.ts';
import { lintPlan, type PlanFinding } from './plan-lint.ts';
import type { Restriction } from './restriction.ts';

const NEW_YEAR = Temporal.PlainDate.from('2026-01-01');

function lint(restriction: Restriction, changes: Partial<PlanAtLocation> = {}, programs: readonly string[] = ['yoga']): PlanFinding[] {
  const facts = { plan: { restriction, locations: null }, location: 'A', bandHours: HOURS, holidays: JAPANESE_HOLIDAYS, ...changes };
  return lintPlan(facts, new Set(programs), NEW_YEAR);
}
const mondays = band('MORNING', { days: ['MON'], holidayRule: 'NONE' });

describe('plan lint', () => {
  it.each([
    [
      'a plan as it should be',
      bands([band('MORNING', { days: WORKING_DAYS, holidayRule: 'WEEKDAY_ONLY' }), band('NIGHT', { monthlyLimit: 4 })], {
        exemption: ['yoga'],
      }),
      [],
    ],
    ['no restriction', { kind: 'NONE' } as const, []],
    ['ticket required', { kind: 'TICKET' } as const, []],
    ['H-17: no band', bands([]), [{ code: 'PLAN_NEVER' }]],
    [
      'H-16: no hours here',
      bands([band('MORNING'), band('HOLIDAY', { monthlyLimit: 0 })]),
      [{ code: 'BAND_WITHOUT_HOURS', band: 'HOLIDAY' }],
    ],
    ['H-24: limit of 0', bands([band('MORNING'), band('NIGHT', { monthlyLimit: 0 })]), [{ code: 'BAND_LIMIT_ZERO', band: 'NIGHT' }]],
    [
      'H-21: no day ticked',
      bands([band('MORNING'), band('NIGHT', { days: [], holidayRule: 'NONE' })]),
      [{ code: 'BAND_WITHOUT_DAYS', band: 'NIGHT' }],
    ],
    [
      'P-H-01: weekend holidays, no weekend ticked',
      bands([band('MORNING', { days: WORKING_DAYS, holidayRule: 'WEEKEND_ONLY' })]),
      [{ code: 'HOLIDAY_RULE_WITHOUT_DAYS', band: 'MORNING', holidayRule: 'WEEKEND_ONLY' }],
    ],
    [
      'P-H-01: weekday holidays, only the weekend ticked',
      bands([band('MORNING', { days: WEEKEND, holidayRule: 'WEEKDAY_ONLY' })]),
      [{ code: 'HOLIDAY_RULE_WITHOUT_DAYS', band: 'MORNING', holidayRule: 'WEEKDAY_ONLY' }],
    ],
    [
      'P-H-04: inside an unlimited band',
      bands([band('MORNING', { monthlyLimit: 4 }), band('FULLTIME')]),
      [{ code: 'BAND_NEVER_CHOSEN', band: 'MORNING', preferred: 'FULLTIME' }],
    ],
    ['P-H-01: some of the weekend ticked', bands([band('MORNING', { days: ['MON', 'SAT'], holidayRule: 'WEEKEND_ONLY' })]), []],
    ['P-H-01: some of the week ticked', bands([band('MORNING', { days: ['MON', 'SAT'], holidayRule: 'WEEKDAY_ONLY' })]), []],
    ['P-H-04: not when it ends later', bands([band('NIGHT', { monthlyLimit: 4 }), band('FULLTIME')]), []],
    ['P-H-04: not when it begins earlier', bands([band('MORNING', { monthlyLimit: 4 }), band('DAYTIME')]), []],
    ['P-H-04: the shorter of two unlimited is chosen', bands([band('FULLTIME'), band('MORNING')]), []],
    [
      'P-H-04: not when the unlimited one has fewer days',
      bands([band('MORNING', { monthlyLimit: 4 }), band('FULLTIME', { days: WORKING_DAYS })]),
      [],
    ],
    ['P-H-04: not when it reaches further', bands([band('FULLTIME', { monthlyLimit: 4 }), band('MORNING')]), []],
    ['P-H-04: not when both are limited', bands([band('MORNING', { monthlyLimit: 4 }), band('FULLTIME', { monthlyLimit: 9 })]), []],
    // Monday 2026-01-12 is a holiday: from Tuesday the 6th to Sunday the 18th nothing opens.
    [
      'H-22: a day rule that locks people out',
      bands([mondays]),
      [{ code: 'DAYS_LOCK_OUT', from: '2026-01-06', to: '2026-01-18', days: 13 }],
    ],
    ['one day a week is not a lock-out', bands([{ ...mondays, holidayRule: 'ALL' }]), []],
    [
      'H-27: no chosen program takes place here',
      bands([band('NIGHT')], { exemption: ['spin', 'judo'] }),
      [{ code: 'EXEMPTION_WITHOUT_REACH', programs: ['spin', 'judo'] }],
    ],
    ['H-27: one of them does', bands([band('NIGHT')], { exemption: ['spin', 'yoga'] }), []],
    ['H-31: any program', bands([band('NIGHT')], { exemption: [] }), []],
  ] as [string, Restriction, PlanFinding[]][])('%s', (_what, restriction, findings) => {
    expect(lint(restriction)).toEqual(findings);
  });

  it('H-31: any program, but none takes place here', () => {
    expect(lint(bands([band('NIGHT')], { exemption: [] }), {}, [])).toEqual([{ code: 'EXEMPTION_WITHOUT_REACH', programs: [] }]);
  });

  it('H-54: for another location this is the only finding', () => {
    const restriction = bands([]);
    expect(lint(restriction, { plan: { restriction, locations: ['B'] } })).toEqual([{ code: 'LOCATION_NOT_ALLOWED' }]);
    expect(lint(restriction, { plan: { restriction, locations: ['A'] } })).toEqual([{ code: 'PLAN_NEVER' }]);
  });

  it('P-H-04: of two unlimited bands of the same hours the later is never chosen', () => {
    const bandHours = new Map([...HOURS, ['TWIN', { start: 7, end: 10 }]]);
    expect(lint(bands([band('TWIN'), band('MORNING')]), { bandHours })).toEqual([
      { code: 'BAND_NEVER_CHOSEN', band: 'MORNING', preferred: 'TWIN' },
    ]);
  });

  it.each([
    [6, []],
    [7, [{ code: 'DAYS_LOCK_OUT', from: '2026-04-11', to: '2026-04-17', days: 7 }]],
  ])('a lock-out of %d dates', (length, findings) => {
    const holidays = new Set(Array.from({ length }, (_, i) => NEW_YEAR.add({ days: 100 + i }).toString()));
    expect(lint(bands([band('MORNING', { holidayRule: 'NONE' })]), { holidays })).toEqual(findings);
  });

  it('a lock-out may last to the end of the year ahead', () => {
    const holidays = new Set(Array.from({ length: 400 }, (_, i) => NEW_YEAR.add({ days: 100 + i }).toString()));
    expect(lint(bands([band('MORNING', { holidayRule: 'NONE' })]), { holidays })).toEqual([
      { code: 'DAYS_LOCK_OUT', from: '2026-04-11', to: '2027-01-01', days: 266 },
    ]);
  });
});

it('bands reported as never reached or never chosen are consumed by no entry', () => {
  const SILENT = ['BAND_WITHOUT_HOURS', 'BAND_LIMIT_ZERO', 'BAND_WITHOUT_DAYS', 'BAND_NEVER_CHOSEN'];
  fc.assert(
    fc.property(
      arbitraryFacts.filter(({ plans }) => plans.length > 0),
      (facts) => {
        const plan = { ...facts.plans[0]!, state: 'ACTIVE' as const, locations: null };
        const { location, bandHours, holidays } = facts;
        const first = facts.at.toZonedDateTimeISO('UTC').toPlainDate();
        const findings = lintPlan({ plan, location, bandHours, holidays }, new Set(), first);
        const silent = new Set(findings.flatMap((finding) => ('band' in finding && SILENT.includes(finding.code) ? [finding.band] : [])));
        for (let hour = 24; hour < 24 * 8; hour++) {
          const at = first.toZonedDateTime('UTC').add({ hours: hour }).toInstant();
          const { consumes } = decideEntry(sampleFacts({ at, timeZone: 'UTC', location, bandHours, holidays, plans: [plan] }));
          if (consumes) expect(silent).not.toContain(consumes.band);
        }
      },
    ),
    { numRuns: Math.ceil(RUNS / 3) },
  );
}, 60_000);
