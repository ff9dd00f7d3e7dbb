import { describe, expect, it } from 'vitest';
import { stateOfError } from './camera-state.ts';
import { isNews, type Sighting } from './same-code.ts';

/** How often a sequence of pictures with these codes is judged. */
function judged(sightings: readonly Sighting[]): number {
  let last: Sighting | null = null;
  let times = 0;
  for (const seen of sightings) {
    if (isNews(last, seen)) times++;
    last = seen;
  }
  return times;
}

describe('codes in front of the camera (P-H-21)', () => {
  it('judges a code once, however long it is held there', () => {
    expect(judged(Array.from({ length: 60 }, (_, second) => ({ text: 'A', at: second * 1_000 })))).toBe(1);
  });

  it.each([
    [9_999, 1],
    [10_000, 2],
  ])('judges it again %i ms after it was last seen: %i times', (gone, times) => {
    expect(
      judged([
        { text: 'A', at: 5_000 },
        { text: 'A', at: 5_000 + gone },
      ]),
    ).toBe(times);
  });

  it('judges the next person at once', () => {
    expect(
      judged([
        { text: 'A', at: 0 },
        { text: 'B', at: 100 },
      ]),
    ).toBe(2);
  });
});

describe('why there is no picture', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
  ])('%s means %s', (name, state) => {
    expect(stateOfError(name)).toBe(state);
  });
});
