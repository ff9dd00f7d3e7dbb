import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aggregate, readState, UnreadableState } from './aggregate-contract.ts';
import * as contracts from './index.ts';

const lamp = aggregate({
  owner: 'access',
  type: 'lamp',
  description: 'For tests.',
  version: 3,
  state: z.object({ colour: z.enum(['RED', 'GREEN']), watts: z.int() }),
  events: { LampSet: 'It shines otherwise.' },
  upcasts: {
    1: ({ red, ...rest }) => ({ ...rest, colour: red ? 'RED' : 'GREEN' }),
    2: (older) => ({ watts: 5, ...older }),
  },
});
const wrong = (version: number, data: unknown) => {
  try {
    readState(lamp, version, data);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableState);
    return (error as Error).message;
  }
  return null;
};

describe('a state that was told', () => {
  it('is read by its contract; fields that nobody here knows are let pass', () => {
    expect(readState(lamp, 3, { colour: 'RED', watts: 7, smell: 'none' })).toEqual({ colour: 'RED', watts: 7 });
  });

  it('of an older version is brought up to the newest, step by step', () => {
    expect(readState(lamp, 1, { red: true })).toEqual({ colour: 'RED', watts: 5 });
    expect(readState(lamp, 2, { colour: 'GREEN', watts: 9 })).toEqual({ colour: 'GREEN', watts: 9 });
  });

  it.each<[string, number, unknown, string]>([
    ['of a version newer than this process', 4, {}, 'lamp is of version 4, and this service reads up to 3'],
    ['of a version nobody reads any more', 0, {}, 'lamp is of version 0, which this service does not read any more'],
    ['that breaks its contract', 3, { colour: 'secret', watts: 1.5 }, 'lamp breaks its contract: colour invalid_value, watts invalid_type'],
    ['that is nothing', 3, null, 'lamp breaks its contract: state invalid_type'],
  ])('%s is refused in words that carry none of its values', (_, version, data, message) => {
    expect(wrong(version, data)).toBe(message);
  });
});

describe('the contracts', () => {
  const all = (Object.values(contracts) as unknown[]).filter(
    (value): value is contracts.AggregateContract => typeof value === 'object' && value !== null && 'events' in value,
  );

  it('have names of their own, and a step up from every version that was', () => {
    expect(all.length).toBeGreaterThan(3);
    expect(new Set(all.map(({ type }) => type)).size).toBe(all.length);
    const events = all.flatMap(({ events: told }) => Object.keys(told));
    expect(new Set(events).size).toBe(events.length);
    for (const { version, upcasts } of all) {
      expect(Object.keys(upcasts)).toEqual(Array.from({ length: version - 1 }, (_, n) => String(n + 1)));
    }
  });
});
