/** Whole yen; negative for credits. `amount` is always a safe integer. */
export interface Money {
  readonly amount: number;
  readonly currency: 'JPY';
}

/**
 * @throws RangeError when `amount` is not a safe integer. That is a bug in the caller: amounts from outside are validated, and calculated
 * ones are checked with `isWholeYen`.
 */
export function yen(amount: number): Money {
  if (!isWholeYen(amount)) throw new RangeError(`not an amount in whole yen: ${amount}`);
  return { amount, currency: 'JPY' };
}

/** Whether a number can be an amount: an integer, not NaN, nothing beyond 2^53 − 1. */
export function isWholeYen(amount: number): boolean {
  return Number.isSafeInteger(amount);
}
