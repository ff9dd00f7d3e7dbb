import { describe, expect, it } from 'vitest';
import { hasLink } from './links.ts';

describe('a name', () => {
  it.each([
    '田中 太郎',
    'Dr. Tanaka',
    'Dr.Tanaka',
    'St.John',
    'J.Li',
    'J.R.R.Kim',
    'Foo Co.,Ltd.',
    'モーニング娘。',
    'O’Neill-Smith Jr.',
    '24/7',
  ])('%j contains no link', (name) => {
    expect(hasLink(name)).toBe(false);
  });

  it.each([
    'https://evil.example',
    'hxxp://evil',
    '今すぐ http://198.51.100.7',
    '198.51.100.7/x',
    'www.evil',
    'evil.com',
    'ＥＶＩＬ．ＣＯＭ',
    'evil。com',
    '当選 evil.xyz を見て',
    'evil.co.jp',
    '例え.みんな',
    '例え.jp',
    '//evil.com/a',
    'mailto:a@evil.jp',
    'a@evil.jp',
  ])('%j has one', (name) => {
    expect(hasLink(name)).toBe(true);
  });
});
