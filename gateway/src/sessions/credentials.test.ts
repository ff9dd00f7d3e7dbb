import { describe, expect, it } from 'vitest';
import { readCredentials, readLocale } from './credentials.ts';
import { parseSurface } from './surface.ts';

describe('the surface', () => {
  it.each(['admin', 's/1', 's/87465'])('%s is one', (header) => expect(parseSurface(header)).toBe(header));
  it.each([undefined, '', 'service', 'Admin', 's/', 's/0', 's/087', 's/1/2', 's/12345678901', 's/1 ', ' admin', 's/１', ['admin']])(
    '%j is not a surface',
    (header) => expect(parseSurface(header)).toBeNull(),
  );
});

describe('the session token', () => {
  const cookies = { '__Host-mb-admin': 'of-admin', '__Host-mb-s-87465': 'of-87465', 'mb-admin': 'planted' };
  const read = (headers: Record<string, string>, security: 'https' | 'plain' = 'https'): unknown =>
    readCredentials({ headers, cookies }, security);

  it.each([
    [{ 'x-monban-surface': 'admin' }, { surface: 'admin', token: 'of-admin', isBearer: false }],
    [{ 'x-monban-surface': 's/87465' }, { surface: 's/87465', token: 'of-87465', isBearer: false }],
    [{ 'x-monban-surface': 's/11111' }, { surface: 's/11111', token: null, isBearer: false }],
    [{}, { surface: null, token: null, isBearer: false }],
    [
      { 'x-monban-surface': 'admin', authorization: 'Bearer abc' },
      { surface: 'admin', token: 'abc', isBearer: true },
    ],
    [
      { 'x-monban-surface': 'admin', authorization: 'Basic abc' },
      { surface: 'admin', token: 'of-admin', isBearer: false },
    ],
    [{ authorization: 'bearer abc' }, { surface: null, token: 'abc', isBearer: true }],
    [
      { 'x-monban-surface': 'admin', authorization: `Bearer ${'x'.repeat(513)}` },
      { surface: 'admin', token: null, isBearer: true },
    ],
  ])('%j', (headers, expected) => expect(read(headers)).toEqual(expected));

  it('is in a cookie without prefix over plain http only', () => {
    expect(read({ 'x-monban-surface': 'admin' }, 'plain')).toMatchObject({ token: 'planted' });
  });
});

describe('the language', () => {
  it.each([
    ['ja', 'ja'],
    ['en-US,en;q=0.9,ja;q=0.8', 'en'],
    ['fr, ja;q=0.5, en;q=0.4', 'ja'],
    ['JA-JP', 'ja'],
    ['fr', 'ja'],
    ['eng', 'ja'],
    ['', 'ja'],
    [undefined, 'ja'],
  ])('of %j is %s', (header, locale) => expect(readLocale(header)).toBe(locale));
});
