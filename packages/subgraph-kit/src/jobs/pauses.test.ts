import { describe, expect, it } from 'vitest';
import { relayLanes } from '../events/relay.ts';
import { laneOf } from './jobs.ts';
import { pauseAfter } from './runner.ts';

const ordinary = laneOf(() => Promise.resolve());
const relay = relayLanes({} as never, ['access'])['relay-to-access']!;

describe('the pause before a job is tried again', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [9, 256_000],
    [10, 300_000],
    [1_000, 300_000],
  ])('after failure %i of an ordinary job is %i ms: growing, five minutes at most', (failures, pause) => {
    expect(pauseAfter(ordinary, failures)).toBe(pause);
  });

  it('of events never exceeds half a second, however often they failed', () => {
    for (let failures = 1; failures < 2_000; failures++) expect(pauseAfter(relay, failures)).toBeLessThanOrEqual(500);
  });
});
