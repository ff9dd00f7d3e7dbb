import { describe, expect, it } from 'vitest';
import { bulkOutcome, bulkPlan } from './bulk-lock.ts';

const person = (id: string, locked = false) => ({ id, name: `${id} さん`, locked, version: 1 });

describe('locking people selected in the list (T-53)', () => {
  it('affects only people who are not locked yet; unlocking only those who are', () => {
    const people = [person('a'), person('b', true), person('c')];
    expect(bulkPlan(people, true)).toEqual({ change: [person('a'), person('c')], already: 1 });
    expect(bulkPlan(people, false)).toEqual({ change: [person('b', true)], already: 2 });
    expect(bulkPlan([], true)).toEqual({ change: [], already: 0 });
  });

  it('reports who is left and why; counts a change by somebody else as done', () => {
    const people = [person('a'), person('b'), person('c'), person('d')];
    const outcomes = [
      { accountId: 'a', kind: 'CHANGED' },
      { accountId: 'b', kind: 'ALREADY' },
      { accountId: 'c', kind: 'VERSION_CONFLICT' },
      { accountId: 'd', kind: 'UNKNOWN' },
    ] as const;
    expect(bulkOutcome(people, outcomes)).toEqual({
      done: 2,
      left: [
        { name: 'c さん', kind: 'VERSION_CONFLICT' },
        { name: 'd さん', kind: 'UNKNOWN' },
      ],
    });
  });
});
