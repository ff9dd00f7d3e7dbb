import { describe, expect, it } from 'vitest';
import { nothingPicked, pick, type Picked, pickedOf, pickPage } from './picked.ts';

const page = ['a', 'b', 'c', 'd', 'e'];
const keyOf = (row: string): string => row;
const touch = (picked: Picked<string>, ...rows: (readonly [row: string, range?: boolean])[]): Picked<string> =>
  rows.reduce((now, [row, range]) => pick(now, page, keyOf, row, range ?? false), picked);
const keys = (picked: Picked<string>): string => [...picked.rows.keys()].toSorted().join('');

describe('selected rows of a list', () => {
  it.each([
    ['one', [['b']], 'b'],
    ['one, then deselected', [['b'], ['b']], ''],
    ['a range downwards', [['b'], ['d', true]], 'bcd'],
    ['a range upwards', [['d'], ['b', true]], 'bcd'],
    ['a range deselected', [['a'], ['e', true], ['b'], ['d', true]], 'ae'],
    ['a range without a start', [['c', true]], 'c'],
  ] as const)('%s', (_, touches, expected) => {
    expect(keys(touch(nothingPicked, ...(touches as unknown as [string, boolean?][])))).toBe(expected);
  });

  it('survive a change of page; a range never extends to another page', () => {
    const first = touch(nothingPicked, ['e']);
    const second = ['f', 'g', 'h'];
    expect(keys(pick(first, second, keyOf, 'g', true))).toBe('eg');
    expect(keys(pickPage(first, second, keyOf))).toBe('efgh');
    expect(keys(pickPage(pickPage(first, second, keyOf), second, keyOf))).toBe('e');
  });

  it('say how much of a page is selected; toggling a partly selected page selects all of it', () => {
    expect(pickedOf(nothingPicked, page, keyOf)).toBe('none');
    expect(pickedOf(nothingPicked, [], keyOf)).toBe('none');
    const some = touch(nothingPicked, ['b']);
    expect(pickedOf(some, page, keyOf)).toBe('some');
    const all = pickPage(some, page, keyOf);
    expect(pickedOf(all, page, keyOf)).toBe('all');
    expect(keys(pickPage(all, page, keyOf))).toBe('');
  });
});
