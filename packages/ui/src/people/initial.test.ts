import { describe, expect, it } from 'vitest';
import { initial } from './initial.ts';

describe('initial of a name', () => {
  it.each([
    ['佐藤 花子', '佐'],
    ['株式会社あおば製作所', 'あ'],
    ['taro yamada', 'T'],
    ['𠮷田 修', '𠮷'],
    ['', '?'],
  ])('of %j is %s', (name, expected) => {
    expect(initial(name)).toBe(expected);
  });
});
