import { describe, expect, it } from 'vitest';
import { isFresh, lastConfirmed, mayHonour } from './viewer-freshness.ts';

const s = (seconds: number): number => seconds * 1000;

describe('a viewer is believed without asking again', () => {
  it.each([
    { covered: true, asked: 10, now: 10, fresh: true, says: 'at once' },
    { covered: true, asked: 10, now: 70, fresh: true, says: 'for 60 s while revocations arrive (inclusive)' },
    { covered: true, asked: 10, now: 70.001, fresh: false, says: 'and no longer' },
    { covered: false, asked: 10, now: 10.999, fresh: true, says: 'for less than a second without revocations' },
    { covered: false, asked: 10, now: 11, fresh: false, says: 'not for a second without revocations' },
    { covered: true, asked: 10, now: 9, fresh: false, says: 'not when the clock went backwards' },
  ])('$says', ({ covered, asked, now, fresh }) => {
    expect(isFresh({ askedAt: s(asked), covered, endsAt: null }, s(now))).toBe(fresh);
  });
});

describe('a viewer is honoured when identity cannot be asked', () => {
  it.each([
    { covered: false, asked: 10, now: 40, honoured: true, says: 'for 30 s after the question (inclusive)' },
    { covered: false, asked: 10, now: 40.001, honoured: false, says: 'and no longer' },
    { covered: true, asked: 10, now: 100, honoured: true, says: 'for 30 s after a live stream last vouched for it' },
    { covered: true, asked: 10, now: 100.001, honoured: false, says: 'and no longer, although the stream is alive' },
    { covered: false, asked: 10, now: 9, honoured: false, says: 'not when the clock went backwards' },
  ])('$says', ({ covered, asked, now, honoured }) => {
    expect(mayHonour({ askedAt: s(asked), covered, endsAt: null }, s(now))).toBe(honoured);
  });

  it('counts from now while the stream vouches', () => {
    expect(lastConfirmed({ askedAt: s(10), covered: true, endsAt: null }, s(50))).toBe(s(50));
  });
});

describe('a session that expires', () => {
  it.each([
    { endsAt: 20, now: 19.999, believed: true, says: 'is believed up to its last millisecond' },
    { endsAt: 20, now: 20, believed: false, says: 'and not at its end' },
    { endsAt: 20, now: 25, believed: false, says: 'nor after it' },
    { endsAt: null, now: 25, believed: true, says: 'a visitor has no session to expire' },
  ])('$says', ({ endsAt, now, believed }) => {
    for (const covered of [true, false]) {
      const knowledge = { askedAt: s(now) - 500, covered, endsAt: endsAt === null ? null : s(endsAt) };
      expect([isFresh(knowledge, s(now)), mayHonour(knowledge, s(now))]).toEqual([believed, believed]);
    }
  });
});
