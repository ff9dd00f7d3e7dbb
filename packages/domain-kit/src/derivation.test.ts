import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, fact, greatest, least, product, roundedShare, sum, type Derivation } from './derivation.ts';

const date = (text: string) => Temporal.PlainDate.from(text);

it.each([
  ['fact', fact('X', 5), 5],
  ['date', { op: 'date', of: 'X', date: date('1970-01-11') }, 10],
  ['whole months', { op: 'wholeMonths', of: 'X', from: date('2026-01-31'), to: date('2026-03-30') }, 1],
  ['sum', sum('X', [fact('A', 5), fact('B', -7)]), -2],
  ['empty sum', sum('X', []), 0],
  ['product', product('X', [fact('A', 5), fact('B', 7)]), 35],
  ['least', least('X', [fact('A', 5), fact('B', 7)]), 5],
  ['greatest', greatest('X', [fact('A', 5), fact('B', 7)]), 7],
  ['difference', { op: 'difference', of: 'X', from: fact('A', 5), take: fact('B', 7) }, -2],
  ['quotient', { op: 'quotient', of: 'X', part: fact('A', 29), by: 12 }, 2],
  ['remainder', { op: 'remainder', of: 'X', part: fact('A', 29), by: 12 }, 5],
  ['quotient below zero', { op: 'quotient', of: 'X', part: fact('A', -1), by: 12 }, -1],
  ['remainder below zero', { op: 'remainder', of: 'X', part: fact('A', -1), by: 12 }, 11],
  ['share', { op: 'share', of: 'X', part: fact('A', 105), basisPoints: 1000, rounding: 'UP' }, 11],
] as [string, Derivation, number][])('%s', (_what, tree, value) => {
  expect(evaluate(tree)).toBe(value);
});

describe('B-08: rounding', () => {
  it.each([
    [105, 10, 11, 11],
    [104, 10, 10, 11],
    [100, 10, 10, 10],
    [-105, -10, -11, -11],
    [-104, -10, -10, -11],
    [-9, 0, -1, -1],
    [-4, 0, 0, -1],
    [0, 0, 0, 0],
  ])('10 %% of %d: down %d, nearest %d, up %d', (amount, down, nearest, up) => {
    expect([roundedShare(amount, 1000, 'DOWN'), roundedShare(amount, 1000, 'NEAREST'), roundedShare(amount, 1000, 'UP')]).toEqual([
      down,
      nearest,
      up,
    ]);
  });
  it('is exact up to the largest amount', () => {
    expect(roundedShare(Number.MAX_SAFE_INTEGER, 10_000, 'NEAREST')).toBe(Number.MAX_SAFE_INTEGER);
    expect(roundedShare(Number.MAX_SAFE_INTEGER, 800, 'DOWN')).toBe(720575940379279);
  });
  it('lies within one yen of the exact share, and down ≤ nearest ≤ up in size', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 10_000 }), (amount, basisPoints) => {
        const [down, nearest, up] = (['DOWN', 'NEAREST', 'UP'] as const).map((rounding) =>
          BigInt(Math.abs(roundedShare(amount, basisPoints, rounding))),
        );
        const exact = BigInt(Math.abs(amount)) * BigInt(basisPoints);
        expect(down! * 10_000n <= exact && exact <= up! * 10_000n).toBe(true);
        expect(up! - down!).toBe(exact % 10_000n === 0n ? 0n : 1n);
        expect(nearest).toBe(exact % 10_000n >= 5_000n ? up : down);
      }),
    );
  });
});
