import { describe, expect, it } from 'vitest';
import { featureNames } from './names.ts';

const none = new Set<string>();

describe('the names of a feature', () => {
  it('are the spellings of its plural', () => {
    expect(featureNames('guest-spaces', none)).toEqual({
      folder: 'guest-spaces',
      file: 'guest-space',
      type: 'GuestSpace',
      types: 'GuestSpaces',
      one: 'guestSpace',
      many: 'guestSpaces',
      table: 'guest_space',
      code: 'GUEST_SPACE',
      words: 'guest space',
      prefix: 'gue',
    });
  });

  it.each([
    ['memos', 'memo'],
    ['entries', 'entry'],
    ['boxes', 'box'],
    ['addresses', 'address'],
  ])('%s: one is a %s', (plural, one) => {
    expect(featureNames(plural, none)?.one).toBe(one);
  });

  it('have a prefix that no other id uses', () => {
    expect(featureNames('memos', new Set(['mem']))?.prefix).toBe('meo');
    expect(featureNames('memos', none, 'mmm')?.prefix).toBe('mmm');
    expect(featureNames('memos', new Set(['mmm']), 'mmm')).toBeNull();
  });

  it.each(['Memos', 'memo', '../memos', 'memos!', ''])('are refused for %s', (name) => {
    expect(featureNames(name, none)).toBeNull();
  });
});
