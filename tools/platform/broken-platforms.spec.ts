import { describe, it } from 'vitest';
import { playRound } from '../faults/round.ts';

// `npm run faults` proves nothing unless it finds what is broken on purpose. Nothing else breaks here, so any finding comes from the
// variant.
describe.concurrent('the checkers of npm run faults', { timeout: 120_000 }, () => {
  it('find a seat counter that does not count (C1)', async ({ expect }) => {
    const { violations } = await playRound({ seed: 1, topology: 'start', seconds: 12, faults: false, variant: 'lost-counter' });
    expect(violations.map(({ checker }) => checker)).toContain('C1');
    expect(violations.some(({ what }) => what.includes('were taken') || what.includes('the counter says'))).toBe(true);
  });

  it('find a door that does not learn of a stop (C6)', async ({ expect }) => {
    const { violations } = await playRound({ seed: 1, topology: 'start', seconds: 12, faults: false, variant: 'deaf-door' });
    expect(new Set(violations.map(({ checker }) => checker))).toEqual(new Set(['C6']));
    expect(violations[0]!.what).toContain('after entries were stopped');
  });
});
