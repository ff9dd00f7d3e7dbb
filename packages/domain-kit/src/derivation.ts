import { epochDayOf, wholeMonthsBetween } from './calendar.ts';

/**
 * How a number came about, for people who pay it or ask why: a tree with facts as leaves and the few operations that rules use as nodes.
 * The amount that a rule returns is always `evaluate(tree)`, so the tree and the amount cannot disagree. `of` names the number (a key of
 * the message catalogues, such as `WHOLE_MONTHS_LEFT`).
 */
export type Derivation =
  | { readonly op: 'fact'; readonly of: string; readonly value: number }
  /** A date counts as its number of days since 1970-01-01. */
  | { readonly op: 'date'; readonly of: string; readonly date: Temporal.PlainDate }
  /** See `wholeMonthsBetween`; `to` is exclusive: the first day that is no longer covered. */
  | { readonly op: 'wholeMonths'; readonly of: string; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }
  | { readonly op: 'sum' | 'product' | 'least' | 'greatest'; readonly of: string; readonly parts: readonly Derivation[] }
  | { readonly op: 'difference'; readonly of: string; readonly from: Derivation; readonly take: Derivation }
  /** Integer division toward minus infinity, and its remainder. */
  | { readonly op: 'quotient' | 'remainder'; readonly of: string; readonly part: Derivation; readonly by: number }
  /** A share in basis points (10 % = 1000), rounded once to a whole number. */
  | { readonly op: 'share'; readonly of: string; readonly part: Derivation; readonly basisPoints: number; readonly rounding: Rounding };

/** `DOWN` toward zero, `UP` away from zero, `NEAREST` half away from zero (B-08). */
export type Rounding = 'DOWN' | 'UP' | 'NEAREST';

/** The value of the tree. */
export function evaluate(tree: Derivation): number {
  switch (tree.op) {
    case 'fact':
      return tree.value;
    case 'date':
      return epochDayOf(tree.date);
    case 'wholeMonths':
      return wholeMonthsBetween(tree.from, tree.to);
    case 'sum':
      return tree.parts.reduce((before, part) => before + evaluate(part), 0);
    case 'product':
      return tree.parts.reduce((before, part) => before * evaluate(part), 1);
    case 'least':
      return Math.min(...tree.parts.map(evaluate));
    case 'greatest':
      return Math.max(...tree.parts.map(evaluate));
    case 'difference':
      return evaluate(tree.from) - evaluate(tree.take);
    case 'quotient':
      return Math.floor(evaluate(tree.part) / tree.by);
    case 'remainder':
      return evaluate(tree.part) - tree.by * Math.floor(evaluate(tree.part) / tree.by);
    case 'share':
      return roundedShare(evaluate(tree.part), tree.basisPoints, tree.rounding);
  }
}

/** `amount × basisPoints ÷ 10 000`, rounded once; exact for every safe integer. */
export function roundedShare(amount: number, basisPoints: number, rounding: Rounding): number {
  const exact = BigInt(Math.abs(amount)) * BigInt(basisPoints);
  const add = { DOWN: 0n, NEAREST: 5_000n, UP: 9_999n }[rounding];
  const share = Number((exact + add) / 10_000n);
  // `-0` would compare as unequal to 0 in JSON and in tests.
  return amount < 0 && share > 0 ? -share : share;
}

export function fact(of: string, value: number): Derivation {
  return { op: 'fact', of, value };
}
export function sum(of: string, parts: readonly Derivation[]): Derivation {
  return { op: 'sum', of, parts };
}
export function product(of: string, parts: readonly Derivation[]): Derivation {
  return { op: 'product', of, parts };
}
export function least(of: string, parts: readonly Derivation[]): Derivation {
  return { op: 'least', of, parts };
}
export function greatest(of: string, parts: readonly Derivation[]): Derivation {
  return { op: 'greatest', of, parts };
}
