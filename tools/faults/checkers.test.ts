import { describe, expect, it } from 'vitest';
import { checkCanaries, checkDoor, checkReadYourWrites, checkRegistrations, checkSeats, revokedBy } from './checkers.ts';
import type { Operation, Outcome } from './history.ts';

const register = (person: string, begun: number, ended: number, outcome: Outcome = 'ok'): Operation<'register'> => ({
  kind: 'register',
  person,
  password: 'secret',
  begun,
  ended,
  outcome,
});
const remove = (person: string, begun: number, ended: number, outcome: Outcome = 'ok'): Operation<'remove'> => ({
  kind: 'remove',
  person,
  begun,
  ended,
  outcome,
});
const whats = (found: readonly { readonly what: string }[]): string[] => found.map(({ what }) => what);

describe('C1 seats', () => {
  const check = (
    registrations: Operation<'register'>[],
    removals: Operation<'remove'>[],
    members: string[],
    used = members.length,
    allowance = 1,
  ): string[] => whats(checkSeats({ allowance, registrations, removals, final: { used, members } }));

  it.each<[string, string[], string[]]>([
    ['a seat taken', check([register('a', 0, 1)], [], ['a']), []],
    ['a seat taken, freed and taken', check([register('a', 0, 1), register('b', 4, 5)], [remove('a', 2, 3)], ['b']), []],
    ['a removal with an unknown outcome', check([register('a', 0, 1)], [remove('a', 2, 3, 'unknown')], ['a']), []],
    ['an attempt with an unknown outcome', check([register('a', 0, 1, 'unknown')], [], ['a']), []],
    ['full while somebody sat', check([register('a', 0, 1), register('b', 2, 3, 'refused')], [], ['a']), []],
    ['full while somebody perhaps sat', check([register('a', 0, 9, 'unknown'), register('b', 2, 3, 'refused')], [], []), []],
  ])('%s is right', (_, found, expected) => expect(found).toEqual(expected));

  it.each<[string, string[], string]>([
    ['lost', check([register('a', 0, 1)], [], []), 'a lost a seat'],
    ['phantom', check([], [], ['x']), 'x has a seat and never asked for one'],
    ['still there', check([register('a', 0, 1)], [remove('a', 2, 3)], ['a']), 'a was removed and has a seat'],
    ['refused and seated', check([register('a', 0, 1, 'refused')], [], ['a']), 'a was refused and has a seat'],
    [
      'oversold at the end',
      check([register('a', 0, 1), register('b', 0, 1, 'unknown')], [], ['a', 'b']),
      '2 seats of 1 are taken at the end',
    ],
    [
      'oversold for a while',
      check([register('a', 0, 1), register('b', 2, 3)], [remove('a', 5, 6)], ['b']),
      '2 seats of 1 were taken at 3 ms',
    ],
    ['drift', check([register('a', 0, 1)], [], ['a'], 2), 'the counter says 2, the list 1'],
    [
      'wrongly full',
      check([register('a', 5, 6), register('b', 0, 1, 'refused')], [], ['a']),
      'b was told "full" with at most 0 of 1 taken',
    ],
  ])('%s is found', (_, found, expected) => expect(found).toContain(expected));
});

describe('C2 registrations', () => {
  it('finds who was registered and cannot log in, and who was removed and can', () => {
    const registrations = [register('a', 0, 1), register('b', 0, 1), register('c', 0, 1, 'unknown')];
    const logIns = new Map([
      ['a', false],
      ['b', true],
    ]);
    expect(whats(checkRegistrations(registrations, [remove('b', 2, 3)], logIns))).toEqual([
      'a was registered and cannot log in',
      'b was removed and can log in',
    ]);
    expect(checkRegistrations(registrations, [remove('a', 2, 3, 'unknown')], new Map([['b', true]]))).toEqual([]);
  });
});

describe('C6 the door', () => {
  const stop = (begun: number, ended: number, outcome: Outcome = 'ok', kind: 'stop' | 'allow' = 'stop') =>
    ({ kind, person: 'a', begun, ended, outcome }) as const;
  const read = (begun: number, allowed: boolean, recordId = `r${begun}`, key = `k${begun}`): Operation<'read'> => ({
    kind: 'read',
    person: 'a',
    key,
    allowed,
    recordId,
    begun,
    ended: begun + 1,
    outcome: 'ok',
  });
  const check = (
    changes: Operation<'stop' | 'allow'>[],
    readings: Operation<'read'>[],
    faults = [] as { name: string; from: number; to: number }[],
  ) => whats(checkDoor({ changes, readings, faults, recordIds: readings.flatMap(({ recordId }) => recordId ?? []) }));

  it('admits nobody after a stop has propagated', () => {
    expect(check([stop(0, 10)], [read(2_009, true)])).toEqual([]);
    expect(check([stop(0, 10)], [read(2_011, true)])).toEqual(['a was admitted 2001 ms after entries were stopped']);
    expect(check([stop(0, 10)], [read(2_011, false)])).toEqual([]);
    expect(check([stop(0, 10, 'unknown')], [read(9_000, true)])).toEqual([]);
    expect(check([stop(0, 10), stop(2_500, 2_600, 'unknown', 'allow')], [read(3_000, true)])).toEqual([]);
  });

  it('allows a fault its recovery time, and a fault that follows it too', () => {
    const fault = (from: number, to: number) => ({ name: 'kill', from, to });
    expect(revokedBy(10_000, [])).toBe(12_000);
    expect(revokedBy(10_000, [fault(11_000, 13_000)])).toBe(21_000);
    expect(revokedBy(10_000, [fault(12_500, 13_000)])).toBe(12_000);
    expect(revokedBy(10_000, [fault(20_000, 22_000), fault(11_000, 13_000)])).toBe(30_000);
    expect(revokedBy(10_000, [fault(0, 1_000)])).toBe(12_000);
    expect(check([stop(0, 10)], [read(5_000, true)], [fault(1_000, 2_000)])).toEqual([]);
  });

  it('finds entries that are missing, duplicated, or two for one key', () => {
    const readings = [read(1, true, 'r1', 'k'), read(2, true, 'r2', 'k'), read(3, true, 'r3')];
    expect(whats(checkDoor({ changes: [], readings, faults: [], recordIds: ['r1', 'r1', 'r2'] }))).toEqual([
      'entry r1 appears in the log 2 times',
      'an entry of a is not in the log',
      'key k made 2 entries',
    ]);
  });
});

describe('C9 read your writes', () => {
  const write = (begun: number, value: string, outcome: Outcome = 'ok') =>
    ({ kind: 'write', cell: 'x', value, begun, ended: begun, outcome }) as const;
  const look = (begun: number, value: string, outcome: Outcome = 'ok') =>
    ({ kind: 'look', cell: 'x', value, begun, ended: begun, outcome }) as const;
  it('finds an older value than the one that was written', () => {
    expect(checkReadYourWrites([write(0, 'a'), look(1, 'a'), write(2, 'b', 'unknown'), look(3, 'a'), look(4, 'b')])).toEqual([]);
    expect(checkReadYourWrites([look(0, 'z'), write(1, 'a', 'refused')])).toEqual([]);
    expect(whats(checkReadYourWrites([write(0, 'a'), write(2, 'b'), look(3, 'a')]))).toEqual(['x: wrote b, read a']);
    expect(checkReadYourWrites([write(0, 'a'), look(3, 'z', 'unknown')])).toEqual([]);
  });
});

describe('C10 tenants', () => {
  it('finds a mark of another tenant in an answer', () => {
    const canaries = new Map([
      ['one', 'canary-1'],
      ['two', 'canary-2'],
    ]);
    expect(checkCanaries([{ asker: 'one', body: 'canary-1' }], canaries)).toEqual([]);
    expect(whats(checkCanaries([{ asker: 'nobody', body: '{"name":"canary-2"}' }], canaries))).toEqual(['nobody received data of two']);
  });
});
