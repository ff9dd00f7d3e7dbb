import { describe, expect, it } from 'vitest';
import { matches, step } from './match.ts';

describe('what the palette finds without the API', () => {
  it.each([
    ['顧客 こきゃく customers', '', true],
    ['顧客 こきゃく customers', '顧', true],
    ['顧客 こきゃく customers', 'こき', true],
    ['顧客 こきゃく customers', 'ＣＵＳＴ', true],
    ['商品を作る new product create', 'product new', true],
    ['商品を作る new product create', 'product old', false],
    ['契約 contracts', '顧客', false],
  ])('%s by "%s": %s', (text, typed, found) => {
    expect(matches(text, typed)).toBe(found);
  });

  it('wraps round with the arrow keys', () => {
    expect([step(0, 1, 3), step(2, 1, 3), step(0, -1, 3), step(0, 1, 0), step(0, -1, 0)]).toEqual([1, 0, 2, 0, 0]);
  });
});
