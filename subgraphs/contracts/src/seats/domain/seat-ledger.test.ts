import { evaluate } from '@monban/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeAllowance,
  refuseSeat,
  releaseSeat,
  seatStanding,
  takeSeat,
  type ContractState,
  type SeatFacts,
  type SeatLedger,
} from './seat-ledger.ts';

const NOBODY = { customers: new Set<string>(), seatMembersElsewhere: new Set<string>() };
const PEOPLE = ['a@ex.jp', 'b@ex.jp', 'c@ex.jp', 'd@ex.jp', 'e@ex.jp', 'f@ex.jp'];
const ledger = (allowance: number, used: number, state: ContractState = 'ACTIVE'): SeatLedger => ({
  allowance,
  state,
  members: new Set(PEOPLE.slice(0, used)),
});

/** Asserted for every state in these tests: used and free are correct, and the derivation gives the free seats. */
function standing(of: SeatLedger) {
  const { derivation, ...shown } = seatStanding({ ...of, used: of.members.size });
  expect(evaluate(derivation)).toBe(shown.free);
  expect(shown.free).toBe(Math.max(0, of.allowance - of.members.size));
  return shown;
}

describe('what the contract page shows (T-30, T-46, T-47, T-50…T-52; requirements 4.8)', () => {
  it.each([
    [5, 2, 'ACTIVE', { used: 2, free: 3, state: 'WITHIN', linkShown: true }],
    [5, 5, 'ACTIVE', { used: 5, free: 0, state: 'FULL', linkShown: false }],
    [2, 4, 'ACTIVE', { used: 4, free: 0, state: 'OVER', linkShown: false }],
    [2, 3, 'ACTIVE', { used: 3, free: 0, state: 'OVER', linkShown: false }],
    [2, 1, 'ACTIVE', { used: 1, free: 1, state: 'WITHIN', linkShown: true }],
    [0, 0, 'ACTIVE', { used: 0, free: 0, state: 'FULL', linkShown: false }],
    [5, 2, 'SUSPENDED', { used: 2, free: 3, state: 'WITHIN', linkShown: false }],
    [5, 2, 'PENDING', { used: 2, free: 3, state: 'WITHIN', linkShown: false }],
  ] as const)('allowance %d, %d registered, %s', (allowance, used, state, shown) => {
    expect(standing(ledger(allowance, used, state))).toEqual(shown);
  });
});

it('every number in the derivation has a name', () => {
  const { derivation } = seatStanding({ allowance: 5, used: 2, state: 'ACTIVE' });
  expect(JSON.stringify(derivation).match(/(?<="of":")\w+/g)).toEqual(['FREE', 'NONE', 'ALLOWANCE_LESS_USED', 'ALLOWANCE', 'USED']);
});

describe('registering: the first reason that applies (T-39…T-42, T-48, T-49)', () => {
  const everything: SeatFacts = {
    contract: 'ENDED',
    allowance: 2,
    used: 2,
    isCustomer: true,
    isSeatMemberElsewhere: true,
    isSeatMemberHere: true,
  };
  const steps: [Partial<SeatFacts>, object | null][] = [
    [{}, { code: 'SEAT_LINK_DEAD' }],
    [{ contract: 'ACTIVE' }, { code: 'SEAT_FULL', allowance: 2, used: 2 }],
    [{ used: 1 }, { code: 'SEAT_EMAIL_IS_CUSTOMER' }],
    [{ isCustomer: false }, { code: 'SEAT_EMAIL_ELSEWHERE' }],
    [{ isSeatMemberElsewhere: false }, { code: 'SEAT_EMAIL_DUPLICATE' }],
    [{ isSeatMemberHere: false }, null],
  ];
  it('in this order', () => {
    let facts = everything;
    for (const [change, refusal] of steps) {
      facts = { ...facts, ...change };
      expect(refuseSeat(facts)).toEqual(refusal);
    }
  });
  it('T-50: a surplus is full as well', () => {
    expect(refuseSeat({ ...everything, contract: 'ACTIVE', used: 3 })).toEqual({ code: 'SEAT_FULL', allowance: 2, used: 3 });
  });
  it('looks the address up', () => {
    const taken = { customers: new Set(['x@ex.jp']), seatMembersElsewhere: new Set(['y@ex.jp']) };
    const codes = ['x@ex.jp', 'y@ex.jp', 'a@ex.jp', 'z@ex.jp'].map((email) => {
      const result = takeSeat(ledger(3, 1), email, taken);
      return result.ok ? [...result.value.members] : result.error.code;
    });
    expect(codes).toEqual(['SEAT_EMAIL_IS_CUSTOMER', 'SEAT_EMAIL_ELSEWHERE', 'SEAT_EMAIL_DUPLICATE', ['a@ex.jp', 'z@ex.jp']]);
  });
});

describe('removing and changing the allowance', () => {
  it('T-45: frees the seat and the address, in every state', () => {
    for (const state of ['ACTIVE', 'SUSPENDED', 'ENDED', 'PENDING'] as const) {
      expect(releaseSeat(ledger(2, 2, state), 'a@ex.jp')).toEqual({
        ok: true,
        value: { allowance: 2, state, members: new Set(['b@ex.jp']) },
      });
    }
    expect(releaseSeat(ledger(2, 1), 'b@ex.jp')).toEqual({ ok: false, error: { code: 'SEAT_NOT_FOUND' } });
  });
  it('does not modify the ledger it received', () => {
    const before = ledger(3, 1);
    takeSeat(before, 'z@ex.jp', NOBODY);
    releaseSeat(before, 'a@ex.jp');
    expect(before).toEqual(ledger(3, 1));
  });
  it('T-51: a smaller allowance removes nobody', () => {
    expect(changeAllowance(ledger(5, 4), 2)).toEqual({ ok: true, value: ledger(2, 4) });
  });
  it.each([0, 999])('P-T-02: %d is an allowance', (allowance) => {
    expect(changeAllowance(ledger(5, 0), allowance)).toEqual({ ok: true, value: ledger(allowance, 0) });
  });
  it.each([-1, 1000, 1.5, NaN])('P-T-02: %d is not an allowance', (allowance) => {
    expect(changeAllowance(ledger(5, 0), allowance)).toEqual({
      ok: false,
      error: { code: 'SEAT_ALLOWANCE_OUT_OF_RANGE', least: 0, most: 999 },
    });
  });
});

it('in any order of events a registration never exceeds the allowance of its moment, and nobody is lost', () => {
  const op = fc.oneof(
    fc.record({ op: fc.constant('take' as const), email: fc.constantFrom(...PEOPLE) }),
    fc.record({ op: fc.constant('release' as const), email: fc.constantFrom(...PEOPLE) }),
    fc.record({ op: fc.constant('allow' as const), allowance: fc.integer({ min: 0, max: 6 }) }),
  );
  fc.assert(
    fc.property(fc.array(op, { maxLength: 40 }), (ops) => {
      let now = ledger(3, 0);
      const expected = new Set<string>();
      for (const one of ops) {
        const result =
          one.op === 'take'
            ? takeSeat(now, one.email, NOBODY)
            : one.op === 'release'
              ? releaseSeat(now, one.email)
              : changeAllowance(now, one.allowance);
        if (result.ok && one.op === 'take') {
          expected.add(one.email);
          expect(result.value.members.size).toBeLessThanOrEqual(now.allowance);
        }
        if (result.ok && one.op === 'release') expected.delete(one.email);
        if (result.ok) now = result.value;
        expect(now.members).toEqual(expected);
        standing(now);
      }
    }),
  );
});
