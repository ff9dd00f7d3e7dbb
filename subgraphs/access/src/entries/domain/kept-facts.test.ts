import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryFacts, RUNS } from '../testing/arbitrary-facts.ts';
import { decideEntry } from './entry-decision.ts';
import { keepFacts, recallFacts } from './kept-facts.ts';
import { nextAllowedAt } from './next-allowed.ts';

describe('kept facts', () => {
  it('lead to the same decision, trace and next time after a trip through JSON', () => {
    fc.assert(
      fc.property(arbitraryFacts, (facts) => {
        const recalled = recallFacts(JSON.parse(JSON.stringify(keepFacts(facts))), facts.holidays);
        expect(decideEntry(recalled)).toEqual(decideEntry(facts));
        expect(nextAllowedAt(recalled)?.toString()).toBe(nextAllowedAt(facts)?.toString());
      }),
      { numRuns: RUNS },
    );
  });
});
