import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFacts, RUNS } from '../testing/arbitrary-facts.ts';
import { band, bands, plan, sampleFacts } from '../testing/sample-facts.ts';
import { decideEntry } from './entry-decision.ts';
import { keepFacts, recallFacts } from './kept-facts.ts';
import { nextAllowedAt } from './next-allowed.ts';

describe('kept facts', () => {
  it('give the same decision, trace and next time after a round trip through JSON', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        // independent of the present calendar: the one used then was stored
        const recalled = recallFacts(JSON.parse(JSON.stringify(keepFacts(facts))), { has: () => true });
        expect(decideEntry(recalled)).toEqual(decideEntry(facts));
        expect(nextAllowedAt(recalled)?.toString()).toBe(nextAllowedAt(facts)?.toString());
      }),
      { numRuns: RUNS },
    );
  });

  it('of release 0.1 have no anti-passback, no age and no holidays', () => {
    const facts = sampleFacts({ plans: [plan(bands([band('MORNING', { days: [], holidayRule: 'ALL' })]))] });
    const { antiPassback: _, insideSince: __, factsAge: ___, decidesAloneMinutes: ____, holidays: _____, ...then } = keepFacts(facts);
    expect(decideEntry(recallFacts(then, facts.holidays))).toEqual(decideEntry(facts));
    expect(decideEntry(recallFacts(then, new Set(['2026-05-07']))).allowed).toBe(true);
  });
});
