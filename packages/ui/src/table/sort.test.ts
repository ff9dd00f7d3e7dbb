import { describe, expect, it } from 'vitest';
import { nextSort, readSort, writeSort } from './sort.ts';

describe('the order of a list', () => {
  const keys = ['name', 'registered'] as const;

  it.each([
    ['name', { by: 'name', descending: false }],
    ['-registered', { by: 'registered', descending: true }],
    ['salary', null],
    ['--name', null],
    ['', null],
    [3, null],
    [undefined, null],
  ])('%j in an address is %j', (text, sort) => {
    expect(readSort(text, keys)).toEqual(sort);
  });

  it('is written in the form in which it is read', () => {
    for (const text of ['name', '-name']) expect(writeSort(readSort(text, keys)!)).toBe(text);
  });

  it('reverses on the same column and starts in the default direction of another', () => {
    expect(nextSort(undefined, 'name', false)).toEqual({ by: 'name', descending: false });
    expect(nextSort({ by: 'name', descending: false }, 'name', false)).toEqual({ by: 'name', descending: true });
    expect(nextSort({ by: 'name', descending: true }, 'name', false)).toEqual({ by: 'name', descending: false });
    expect(nextSort({ by: 'name', descending: true }, 'registered', true)).toEqual({ by: 'registered', descending: true });
  });
});
