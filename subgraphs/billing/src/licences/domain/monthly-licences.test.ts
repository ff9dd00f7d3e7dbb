import { evaluate } from '@monban/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthlyLicences, type QuantityOrder } from './monthly-licences.ts';

const order = (date: string, quantity: number): QuantityOrder => ({ date: Temporal.PlainDate.from(date), quantity });
const monthsFrom = (first: string, count: number) =>
  Array.from({ length: count }, (_, i) => Temporal.PlainYearMonth.from(first).add({ months: i }));

/** `[billed, usableAtEnd]` per month, after checking every derivation. */
function table(quantity: number, orders: readonly QuantityOrder[], months: readonly Temporal.PlainYearMonth[]): [number, number][] {
  const result = monthlyLicences(quantity, orders, months);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.map(({ billed, usableAtEnd, derivation }) => {
    expect([evaluate(derivation.billed), evaluate(derivation.usableAtEnd)]).toEqual([billed, usableAtEnd]);
    return [billed, usableAtEnd];
  });
}

describe('monthly changes (K-37, K-38, P-K-08; requirements 4.8)', () => {
  it.each([
    [
      'F-K-14: more is usable at once, billed from the next 1st',
      10,
      [order('2025-11-15', 15)],
      [
        [10, 15],
        [15, 15],
      ],
    ],
    [
      'F-K-14: fewer from the next 1st',
      35,
      [order('2025-11-15', 20)],
      [
        [35, 35],
        [20, 20],
      ],
    ],
    [
      'an order on the 1st belongs to that month',
      10,
      [order('2025-11-01', 15)],
      [
        [10, 15],
        [15, 15],
      ],
    ],
    [
      'an order on the last day',
      10,
      [order('2025-11-30', 15)],
      [
        [10, 15],
        [15, 15],
      ],
    ],
    [
      'the last of a month counts, what is in use stays',
      10,
      [order('2025-11-02', 30), order('2025-11-20', 5)],
      [
        [10, 30],
        [5, 5],
      ],
    ],
    [
      'orders of one day apply in list order',
      10,
      [order('2025-11-02', 30), order('2025-11-02', 20)],
      [
        [10, 30],
        [20, 20],
      ],
    ],
    [
      'orders apply by date, not by list',
      10,
      [order('2025-11-20', 5), order('2025-11-02', 30)],
      [
        [10, 30],
        [5, 5],
      ],
    ],
    [
      'an order before the first month',
      10,
      [order('2025-10-31', 12)],
      [
        [12, 12],
        [12, 12],
      ],
    ],
    [
      'an order after the last month',
      10,
      [order('2026-01-01', 12)],
      [
        [10, 10],
        [10, 10],
      ],
    ],
    [
      'none',
      0,
      [],
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ] as [string, number, QuantityOrder[], number[][]][])('%s', (_what, quantity, orders, expected) => {
    expect(table(quantity, orders, monthsFrom('2025-11', 2))).toEqual(expected);
  });

  it('every number in the derivation has a name', () => {
    const result = monthlyLicences(10, [order('2025-11-15', 15)], monthsFrom('2025-11', 1));
    expect(result.ok && JSON.stringify(result.value[0]!.derivation).match(/(?<="of":")\w+/g)).toEqual([
      'IN_EFFECT_ON_FIRST',
      'USABLE_AT_END',
      'IN_EFFECT_ON_FIRST',
      'ORDERED_IN_MONTH',
    ]);
  });

  it.each([
    ['quantity', NaN, [order('2025-11-01', 1)], ['quantity']],
    ['quantity, below zero', -1, [], ['quantity']],
    ['orders[1].quantity', 1, [order('2025-11-01', 1), order('2025-11-01', -1)], ['orders[1].quantity']],
    ['every one', 0.5, [order('2025-11-01', 0.5)], ['quantity', 'orders[0].quantity']],
  ] as [string, number, QuantityOrder[], string[]][])('names the field: %s', (_what, quantity, orders, paths) => {
    const result = monthlyLicences(quantity, orders, monthsFrom('2025-11', 1));
    expect(!result.ok && result.error.issues).toEqual(
      paths.map((path) => ({ path, code: 'NOT_A_QUANTITY', message: 'a whole number, 0 or more' })),
    );
  });
});

describe('365 days, 12 months and one year lead to the same state', () => {
  const orders = fc.array(fc.record({ day: fc.nat({ max: 364 }), quantity: fc.nat({ max: 50 }) }), { maxLength: 20 });
  it('for every quantity and every list of orders', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50 }), orders, fc.constantFrom('2025-01-01', '2024-01-01', '2025-07-01'), (quantity, list, first) => {
        const start = Temporal.PlainDate.from(first);
        const placed = list.map(({ day, quantity: ordered }) => ({ date: start.add({ days: day }), quantity: ordered }));
        const months = monthsFrom(first, 12);
        const byYear = table(quantity, placed, months);

        const byMonth = months.map((month) => table(quantity, placed, [month])[0]);
        expect(byMonth).toEqual(byYear);

        // Day by day, as a clerk would keep the books.
        const byDay: [number, number][] = [];
        let [inEffect, ordered, usable] = [quantity, quantity, quantity];
        for (let day = start; Temporal.PlainDate.compare(day, start.add({ years: 1 })) < 0; day = day.add({ days: 1 })) {
          if (day.day === 1) [inEffect, usable] = [ordered, ordered];
          for (const one of placed) if (one.date.equals(day)) [ordered, usable] = [one.quantity, Math.max(usable, one.quantity)];
          if (day.day === day.daysInMonth) byDay.push([inEffect, usable]);
        }
        expect(byDay).toEqual(byYear);
      }),
    );
  });
});
