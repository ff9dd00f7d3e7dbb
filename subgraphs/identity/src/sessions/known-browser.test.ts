import { describe, expect, it } from 'vitest';
import { knownBrowser, knownFor, newBrowserMark } from './known-browser.ts';

const login = { surface: 's/10001', login: 'taro@example.jp' };
const now = Temporal.Instant.from('2026-11-27T00:00:00Z');
const mark = newBrowserMark('secret', login, now);

describe('a browser that has logged in before', () => {
  it('is known for its login, with a separate identity for each mark', () => {
    const browser = knownBrowser('secret', mark, login, now);
    expect(browser).toMatch(/^[\w-]{22}$/);
    expect(knownBrowser('secret', newBrowserMark('secret', login, now), login, now)).not.toBe(browser);
  });

  it('carries nothing about the person', () => {
    expect(mark).not.toContain('taro');
    expect(Buffer.from(mark, 'base64url').toString()).not.toContain('taro');
  });

  it.each([
    ['another login', { ...login, login: 'hanako@example.jp' }],
    ['another surface', { ...login, surface: 'admin' }],
    ['a border moved between them', { surface: 's/1000', login: '1taro@example.jp' }],
  ])('is not known for %s', (_, other) => {
    expect(knownBrowser('secret', mark, other, now)).toBeNull();
  });

  it.each([
    ['no mark', null],
    ['an empty mark', ''],
    ['another secret', newBrowserMark('other', login, now)],
    ['a later date written in', `z${mark.slice(1)}`],
    ['another browser written in', mark.replace(/\.([\w-])/, (_, first) => (first === 'A' ? '.B' : '.A'))],
    ['a shortened seal', mark.slice(0, -1)],
    ['something long', 'x'.repeat(5_000)],
  ])('is not known by %s', (_, forged) => {
    expect(knownBrowser('secret', forged, login, now)).toBeNull();
  });

  it('is forgotten after a year', () => {
    expect(knownBrowser('secret', mark, login, now.add(knownFor).subtract({ seconds: 1 }))).not.toBeNull();
    expect(knownBrowser('secret', mark, login, now.add(knownFor))).toBeNull();
  });
});
