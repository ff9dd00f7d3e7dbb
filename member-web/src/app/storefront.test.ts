import { describe, expect, it } from 'vitest';
import { storefrontIdOf } from './storefront.ts';

describe('storefront in an address', () => {
  it.each([
    ['/s/87465/', '87465'],
    ['/s/87465', '87465'],
    ['/s/87465/contracts/ctr_x', '87465'],
    ['/s/abc/', null],
    ['/s/87465x/', null],
    ['/admin/', null],
  ])('%s → %s', (pathname, expected) => {
    expect(storefrontIdOf(pathname)).toBe(expected);
  });
});
