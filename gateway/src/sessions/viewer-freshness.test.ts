import { describe, expect, it } from 'vitest';
import { isFresh, lastConfirmed, mayHonour } from './viewer-freshness.ts';

const s = (seconds: number): number => seconds * 1000;

describe('a viewer is believed without asking again', () => {
  it.each([
    { up: 0, asked: 10, now: 10, fresh: true, says: 'at once' },
    { up: 0, asked: 10, now: 70, fresh: true, says: 'for 60 s while revocations arrive (inclusive)' },
    { up: 0, asked: 10, now: 70.001, fresh: false, says: 'and no longer' },
    { up: 10, asked: 10, now: 70, fresh: true, says: 'when it was asked for in the instant the stream came up' },
    { up: 11, asked: 10, now: 11, fresh: false, says: 'not from before the stream came up, if older than a second' },
    { up: 11, asked: 10.5, now: 11.4, fresh: true, says: 'from before the stream came up for less than a second' },
    { up: null, asked: 10, now: 10.999, fresh: true, says: 'for less than a second without revocations' },
    { up: null, asked: 10, now: 11, fresh: false, says: 'not for a second without revocations' },
    { up: 0, asked: 10, now: 9, fresh: false, says: 'not when the clock went backwards' },
  ])('$says', ({ up, asked, now, fresh }) => {
    expect(isFresh({ askedAt: s(asked), streamUpSince: up === null ? null : s(up) }, s(now))).toBe(fresh);
  });
});

describe('a viewer is honoured when identity cannot be asked', () => {
  it.each([
    { up: null, asked: 10, now: 40, honoured: true, says: 'for 30 s after the question (inclusive)' },
    { up: null, asked: 10, now: 40.001, honoured: false, says: 'and no longer' },
    { up: 0, asked: 10, now: 100, honoured: true, says: 'for 30 s after a live stream last vouched for it' },
    { up: 0, asked: 10, now: 100.001, honoured: false, says: 'and no longer, though the stream lives' },
    { up: 11, asked: 10, now: 41, honoured: false, says: 'not by a stream that came up after the question' },
    { up: null, asked: 10, now: 9, honoured: false, says: 'not when the clock went backwards' },
  ])('$says', ({ up, asked, now, honoured }) => {
    expect(mayHonour({ askedAt: s(asked), streamUpSince: up === null ? null : s(up) }, s(now))).toBe(honoured);
  });

  it('counts from now while the stream vouches', () => {
    expect(lastConfirmed({ askedAt: s(10), streamUpSince: 0 }, s(50))).toBe(s(50));
  });
});
