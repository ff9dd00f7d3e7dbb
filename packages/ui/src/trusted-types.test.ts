import { describe, expect, it } from 'vitest';
import { ownFile, textOnly } from './trusted-types.ts';

describe('what may become markup', () => {
  it.each(['', ':root { --a: 1px; }', '.a > .b { color: red; }', '@media (width >= 48em) { .a { display: none; } }', 'a & b'])(
    '%s',
    (text) => expect(textOnly(text)).toBe(text),
  );
  it.each(['<img src=x onerror=alert(1)>', '</style><script>', 'a < b', '<'])('not %s', (text) => expect(textOnly(text)).toBeNull());
});

describe('what may become a worker', () => {
  const own = ownFile('https://club.example/s/87465/card');
  it.each(['/s/87465/sw.js', '/admin/assets/qr-worker-1.js', 'https://club.example/a.js', 'sw.js'])('%s', (address) =>
    expect(own(address)).toBe(address),
  );
  it.each([
    'https://elsewhere.example/a.js',
    '//elsewhere.example/a.js',
    'data:text/javascript,1',
    'blob:https://elsewhere.example/1',
    'javascript:1',
  ])('not %s', (address) => expect(own(address)).toBeNull());
});
