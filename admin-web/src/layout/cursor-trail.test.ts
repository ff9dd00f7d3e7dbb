import { describe, expect, it } from 'vitest';
import { pageBefore, rememberPage } from './cursor-trail.ts';

describe('pages by cursor', () => {
  it('lead back the way the viewer came', () => {
    rememberPage('b', undefined);
    rememberPage('c', 'b');
    expect(pageBefore('c')).toBe('b');
    expect(pageBefore('b')).toBeUndefined();
  });

  it('lead to the first page from a shared address', () => {
    expect(pageBefore('shared')).toBeUndefined();
  });
});
