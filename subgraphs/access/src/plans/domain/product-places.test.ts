import { expect, it } from 'vitest';
import { decidePlaces } from './product-places.ts';

it.each([
  [null, 0, null],
  [[], 0, []],
  [['b', 'a', 'b'], 2, ['a', 'b']],
])('%j, of which %i are there, is %j (H-54)', (wanted, known, places) => {
  expect(decidePlaces(wanted, known)).toEqual({ ok: true, value: places });
});

it('takes no place that is not there (H-54)', () => {
  expect(decidePlaces(['a', 'b'], 1)).toEqual({ ok: false, error: { code: 'LOCATION_UNKNOWN' } });
});
