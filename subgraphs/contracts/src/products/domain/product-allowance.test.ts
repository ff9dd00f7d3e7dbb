import { expect, it } from 'vitest';
import { decideAllowance, decideProduct } from './product-allowance.ts';

it.each([
  [0, false, true],
  [1, false, false],
  [0, true, true],
  [999, true, true],
])('a product with %i seats where seats are switched on is %s: %s (T-04, T-06)', (allowance, hasSeats, fits) => {
  expect(decideProduct(allowance, hasSeats).ok).toBe(fits);
});

it('an allowance can change only while seats are switched on, even to 0 (T-06)', () => {
  expect(decideAllowance(true)).toEqual({ ok: true, value: undefined });
  expect(decideAllowance(false)).toEqual({ ok: false, error: { code: 'SEATS_NOT_ENABLED' } });
});
