import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatStanding } from '../../seats/domain/seat-ledger.ts';
import { allowanceImpact, type ContractFacts, registrationsWithoutSeat } from './allowance-impact.ts';

const contract = (number: number, used: number, state: ContractFacts['state'] = 'ACTIVE'): ContractFacts => ({
  id: `ctr_${number}`,
  number,
  state,
  used,
});

describe('impact of an allowance (P-T-03)', () => {
  it.each([
    ['T-11 set for the first time', [0, 0], 0, 5, { contracts: 2, over: [], newly: 0, cured: 0, people: 0 }],
    ['T-12 raised', [5, 3], 5, 8, { contracts: 2, over: [], newly: 0, cured: 0, people: 0 }],
    ['T-50 lowered below four of five', [4, 2, 0], 5, 2, { contracts: 3, over: [[1, 2]], newly: 1, cured: 0, people: 2 }],
    [
      'most people over first, then by number',
      [3, 4, 4, 2],
      5,
      2,
      {
        contracts: 4,
        over: [
          [2, 2],
          [3, 2],
          [1, 1],
        ],
        newly: 3,
        cured: 0,
        people: 5,
      },
    ],
    ['P-T-04 raised, but not far enough for one', [4, 3], 2, 3, { contracts: 2, over: [[1, 1]], newly: 0, cured: 1, people: 1 }],
    ['taken away altogether', [1, 0], 1, 0, { contracts: 2, over: [[1, 1]], newly: 1, cured: 0, people: 1 }],
  ])('%s', (_, used, before, after, expected) => {
    const impact = allowanceImpact(
      used.map((n, at) => contract(at + 1, n)),
      before,
      after,
    );
    expect({
      contracts: impact.contracts,
      over: impact.surplus.map(({ number, over }) => [number, over]),
      newly: impact.newlyInSurplus,
      cured: impact.cured,
      people: impact.peopleOver,
    }).toEqual(expected);
    expect(impact.peopleOut).toBe(0);
  });

  it('equals what each contract shows once the allowance applies', () => {
    const contracts = fc.array(fc.nat(12), { maxLength: 30 }).map((used) => used.map((n, at) => contract(at + 1, n)));
    fc.assert(
      fc.property(contracts, fc.nat(12), fc.nat(12), (facts, before, after) => {
        const impact = allowanceImpact(facts, before, after);
        const shown = facts.map(({ used, state }) => seatStanding({ allowance: after, used, state }));
        expect(impact.surplus).toHaveLength(shown.filter(({ state }) => state === 'OVER').length);
        expect(impact.peopleOver).toBe(facts.reduce((sum, { used }) => sum + Math.max(0, used - after), 0));
        const overBefore = facts.filter(({ used }) => used > before).length;
        expect(impact.surplus.length).toBe(overBefore + impact.newlyInSurplus - impact.cured);
      }),
    );
  });
});

describe('registrations in progress (P-T-06)', () => {
  it.each<[number, Record<string, number>, number, string]>([
    [5, { ctr_1: 2 }, 0, 'a seat is free for both'],
    [3, { ctr_1: 2 }, 1, 'one seat is free for two'],
    [2, { ctr_1: 2 }, 2, 'full'],
    [1, { ctr_1: 2, ctr_2: 1 }, 2, 'over; the other contract has a seat'],
    [0, { ctr_1: 2, ctr_2: 1 }, 3, 'no seats at all'],
  ])('allowance %d and %j open: %d find no seat (%s)', (allowance, open, expected) => {
    expect(registrationsWithoutSeat([contract(1, 2), contract(2, 0)], allowance, (id) => open[id] ?? 0)).toBe(expected);
  });
});
