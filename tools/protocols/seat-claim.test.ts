import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './seat-claim.facts.ts';
import { type Rules, rules, SeatClaimModel } from './seat-claim.model.ts';

/** Two of the four want the same address. */
const addresses = ['a@example.jp', 'a@example.jp', 'b@example.jp', 'c@example.jp'];

type Move = (model: SeatClaimModel) => void;

const who = fc.nat({ max: addresses.length - 1 }).map((n) => `r${n}`);
const password = fc.constantFrom('first', 'second');
const any = fc.nat({ max: 20 });
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(who, password, fc.boolean()).map(
      ([registration, chosen, isPatient]): Move =>
        (model) =>
          model.click(registration, chosen, isPatient),
    ),
  },
  {
    weight: 14,
    arbitrary: any.map(
      (n): Move =>
        (model) =>
          model.step(n),
    ),
  },
  {
    weight: 3,
    arbitrary: any.map(
      (n): Move =>
        (model) =>
          model.deliver(n),
    ),
  },
  {
    weight: 3,
    arbitrary: any.map(
      (n): Move =>
        (model) =>
          model.remove(n),
    ),
  },
  {
    weight: 2,
    arbitrary: who.map(
      (registration): Move =>
        (model) =>
          model.job(registration),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat({ max: 3 }).map(
      (allowance): Move =>
        (model) =>
          model.allow(allowance),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Move>((model) => model.turn()) },
  { weight: 1, arbitrary: fc.constant<Move>((model) => model.renew()) },
);

/** Plays some of the possible orders of clicks, removals, renewed links, allowances, lost answers, jobs and late events. */
const play = (overruled: Partial<Rules>, numRuns: number) =>
  fc.check(
    fc.property(fc.array(move, { minLength: 10, maxLength: 80, size: 'max' }), (moves) => {
      const model = new SeatClaimModel(addresses, overruled);
      for (const make of moves) make(model);
      model.settle();
      expect(violationsOf(model.facts())).toEqual([]);
    }),
    { numRuns, endOnFailure: true },
  );

describe('the seat claim (T-49, P-T-06)', () => {
  it('in 10,000 orders: no seat oversold, none leaked, no account without a seat, one answer for each registration', () => {
    expect(play({}, 10_000)).toMatchObject({ failed: false, numRuns: 10_000 });
  });

  it.each<[string, Partial<Rules>]>([
    ['refusals are forgotten', { answerClaim: (facts) => rules.answerClaim({ ...facts, kept: facts.kept === 'TAKEN' ? 'TAKEN' : null }) }],
    ['seats are forgotten', { answerClaim: (facts) => rules.answerClaim({ ...facts, kept: null }) }],
    ['a released seat is still "taken"', { answerClaim: (facts) => rules.answerClaim({ ...facts, isReleased: false }) }],
    ['a release overtakes a registration in progress', { endsWithItsSeat: () => false }],
    ['an answer overrides an end', { endOf: (_, outcome) => rules.endOf('CONFIRMED', outcome) }],
    ['every click keeps its password', { clickOn: (state) => (state === 'CONFIRMED' ? 'HOLD' : rules.clickOn(state)) }],
  ])('detects it when %s', (_, overruled) => {
    expect(play(overruled, 10_000).failed).toBe(true);
  });
});
