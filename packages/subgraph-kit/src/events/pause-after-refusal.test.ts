import { describe, expect, it } from 'vitest';
import { mostRefusals, pauseAfterRefusal } from './relay.ts';

describe('the pause after a refusal', () => {
  it('doubles from a tenth of a second up to five minutes, a quarter more or less', () => {
    expect([1, 2, 3, 4].map((n) => pauseAfterRefusal(n, 0.5))).toEqual([100, 200, 400, 800]);
    expect(pauseAfterRefusal(1_000, 0.5)).toBe(300_000);
    expect(pauseAfterRefusal(2, 0)).toBe(150);
    expect(pauseAfterRefusal(2, 0.999)).toBeCloseTo(250, 0);
  });

  it('adds up to some minutes before an event is given up', () => {
    const pauses = Array.from({ length: mostRefusals - 1 }, (_, n) => pauseAfterRefusal(n + 1, 0.5));
    const minutes = pauses.reduce((sum, pause) => sum + pause, 0) / 60_000;
    expect(minutes).toBeGreaterThan(3);
    expect(minutes).toBeLessThan(15);
  });
});
