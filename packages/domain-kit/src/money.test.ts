import { expect, it } from 'vitest';
import { isWholeYen, yen } from './money.ts';

it.each([0, 1, -9280, Number.MAX_SAFE_INTEGER])('%d is an amount', (amount) => {
  expect(isWholeYen(amount)).toBe(true);
  expect(yen(amount)).toEqual({ amount, currency: 'JPY' });
});
it.each([NaN, 0.5, Infinity, 2 ** 53])('%d is not an amount', (amount) => {
  expect(isWholeYen(amount)).toBe(false);
  expect(() => yen(amount)).toThrow(new RangeError(`not an amount in whole yen: ${amount}`));
});
