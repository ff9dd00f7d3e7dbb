import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '../../bands/domain/day-rule.ts';
import { arbitraryFacts, RUNS } from '../testing/arbitrary-facts.ts';
import { oracle } from '../testing/oracle.ts';
import { band } from '../testing/sample-facts.ts';
import { countsOf } from './counts.ts';
import { decideEntry, judge } from './entry-decision.ts';
import type { EntryFacts } from './entry-facts.ts';
import { businessDates, momentAt } from './moment.ts';
import { nextAllowedAt } from './next-allowed.ts';
import { standingOf } from './standing.ts';

const MINUTE = 60_000;
const options = { numRuns: RUNS };

/** The specification's definition of `nextAllowedAt`, minute by minute. */
function scan(facts: EntryFacts): Temporal.Instant | null {
  if (decideEntry(facts).allowed) return null;
  const standing = standingOf(facts);
  const dates = businessDates(facts.holidays);
  const now = facts.at.epochMilliseconds;
  for (let ms = (Math.floor(now / MINUTE) + 1) * MINUTE; ms <= now + 62 * 1440 * MINUTE; ms += MINUTE) {
    const at = Temporal.Instant.fromEpochMilliseconds(ms);
    const offset = at.toZonedDateTimeISO(facts.timeZone).offsetNanoseconds / 1e6;
    if (judge(standing, momentAt(ms, offset, dates)).allowed) return at;
  }
  return null;
}

const onTheApp = arbitraryFacts.map((facts): EntryFacts => ({ ...facts, path: 'APP', direction: 'ENTRY' }));
const withPlans = onTheApp.filter(({ plans }) => plans.length > 0);

describe('entry decision, for any facts', () => {
  it('equals a second, independent implementation of the specification page', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const { trace: _, ...answer } = decideEntry(facts);
        expect(answer).toEqual(oracle(facts));
      }),
      { numRuns: RUNS * 10 },
    );
  }, 60_000);

  it('H-68: an exit is never refused, and nothing is consumed at it', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const decision = decideEntry({ ...facts, direction: 'EXIT' });
        expect(decision).toMatchObject({ allowed: true, consumes: null });
        expect(decision.code === null).toBe(decision.notice === null);
      }),
      options,
    );
  });

  it('H-58, H-67: refusal, ERROR notice and refusal code occur together on every enforced path', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const { allowed, code, notice, consumes } = decideEntry({ ...facts, direction: 'ENTRY' });
        if (!allowed) expect({ notice, consumes }).toEqual({ notice: 'ERROR', consumes: null });
        expect(allowed).toBe(code === null);
      }),
      options,
    );
  });

  it('does not change its facts, and answers the same again', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const before = structuredClone({ ...facts, at: 0, reservations: 0 });
        expect(decideEntry(facts)).toEqual(decideEntry(facts));
        expect({ ...facts, at: 0, reservations: 0 }).toEqual(before);
      }),
      options,
    );
  });

  it('traces its decision: a rule that failed explains every refusal', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const { code, trace, consumes } = decideEntry(facts);
        if (code !== null) expect(trace.some((step) => !step.held)).toBe(true);
        const used = trace.filter((step) => (step.rule === 'BAND_CHOSEN' || step.rule === 'TICKET_CHOSEN') && step.consumed);
        expect(used.length).toBe(consumes === null ? 0 : 1);
      }),
      options,
    );
  });
});

describe('additions never turn a yes into a no on the app', () => {
  it('H-13: a band', () => {
    const added = fc.record({ limit: fc.option(fc.nat({ max: 3 }), { nil: null }), days: fc.subarray([...WEEKDAYS]) });
    fc.assert(
      fc.property(withPlans, fc.constantFrom('MORNING', 'NIGHT', 'EARLY'), added, (facts, id, { limit, days }) => {
        const plans = facts.plans.map((plan) => {
          const { restriction } = plan;
          if (restriction.kind !== 'BANDS' || restriction.bands.some((one) => one.band === id)) return plan;
          return { ...plan, restriction: { ...restriction, bands: [...restriction.bands, band(id, { days, monthlyLimit: limit })] } };
        });
        if (decideEntry(facts).allowed) expect(decideEntry({ ...facts, plans }).allowed).toBe(true);
      }),
      options,
    );
  });

  it('H-21: a day', () => {
    fc.assert(
      fc.property(withPlans, fc.constantFrom(...WEEKDAYS), (facts, day) => {
        const plans = facts.plans.map((plan) => {
          if (plan.restriction.kind !== 'BANDS') return plan;
          return {
            ...plan,
            restriction: {
              ...plan.restriction,
              bands: plan.restriction.bands.map((one) => ({ ...one, days: [...new Set([...one.days, day])] })),
            },
          };
        });
        if (decideEntry(facts).allowed) expect(decideEntry({ ...facts, plans }).allowed).toBe(true);
      }),
      options,
    );
  });

  it('H-04: a ticket', () => {
    fc.assert(
      fc.property(onTheApp, arbitraryFacts, (facts, other) => {
        const tickets = [...facts.tickets, ...other.tickets.map((one) => ({ ...one, id: `x${one.id}` }))];
        if (decideEntry(facts).allowed) expect(decideEntry({ ...facts, tickets }).allowed).toBe(true);
      }),
      options,
    );
  });

  it('H-48: a reservation', () => {
    fc.assert(
      fc.property(onTheApp, arbitraryFacts, (facts, other) => {
        const reservations = [...facts.reservations, ...other.reservations];
        if (decideEntry(facts).allowed) expect(decideEntry({ ...facts, reservations }).allowed).toBe(true);
      }),
      options,
    );
  });
});

describe('H-36…H-39: counting', () => {
  it('does not depend on the order in which records become known, nor on repetitions', () => {
    fc.assert(
      fc.property(arbitraryFacts, fc.infiniteStream(fc.nat()), (facts, random) => {
        const shuffled = facts.counted
          .map((use) => ({ use, by: random.next().value as number }))
          .sort((a, b) => a.by - b.by)
          .map(({ use }) => use);
        const [one, other] = [countsOf(facts.counted), countsOf([...shuffled, ...facts.counted.slice(0, 3)])];
        for (const { band: id, date } of facts.counted) {
          expect(other.inMonth(id, date.slice(0, 7))).toBe(one.inMonth(id, date.slice(0, 7)));
          expect(other.isCounted(id, date)).toBe(true);
        }
        expect(decideEntry({ ...facts, counted: shuffled })).toEqual(decideEntry(facts));
      }),
      options,
    );
  });
});

describe('nextAllowedAt', () => {
  it('equals a scan minute by minute over 62 days, on every path and across changes of the clock', () => {
    fc.assert(
      fc.property(
        arbitraryFacts.filter((facts) => facts.direction === 'ENTRY' && !decideEntry(facts).allowed),
        (facts) => {
          const expected = scan(facts);
          expect(nextAllowedAt(facts)?.toString()).toBe(expected?.toString());
        },
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  }, 120_000);

  it('finds an answer in a good part of the property’s cases', () => {
    const refused = fc.sample(arbitraryFacts, { seed: 62, numRuns: 400 }).filter((facts) => !decideEntry(facts).allowed);
    expect(refused.filter((facts) => nextAllowedAt(facts) !== null).length).toBeGreaterThan(refused.length / 5);
  });

  it('is null for everybody who is admitted', () => {
    fc.assert(
      fc.property(
        arbitraryFacts.filter((facts) => decideEntry(facts).allowed),
        (facts) => {
          expect(nextAllowedAt(facts)).toBeNull();
        },
      ),
      options,
    );
  });
});
