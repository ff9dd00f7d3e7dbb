import { evaluate, yen } from '@monban/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chargeLicences, type BaseContract, type Course, type LicenceOrder } from './licence-charge.ts';

const date = (text: string) => Temporal.PlainDate.from(text);
/** K-10…K-13 */
const PRICES = { LIGHT: { monthly: yen(580), annual: yen(6820) }, STANDARD: { monthly: yen(1200), annual: yen(14110) } };

const annual = (course: Course, endDate: string): BaseContract => ({
  cycle: 'ANNUAL',
  course,
  endDate: date(endDate),
  channel: 'DIRECT',
  state: 'ACTIVE',
});
const monthly: BaseContract = { cycle: 'MONTHLY', course: 'LIGHT', channel: 'DIRECT', state: 'ACTIVE' };
const order = (guests: number, on: string, channel = 'DIRECT'): LicenceOrder => ({ guests, date: date(on), channel });

/** The amount, after checking that its derivation gives it. */
function charge(placed: LicenceOrder, base: BaseContract | null) {
  const result = chargeLicences(placed, base, PRICES);
  if (result.ok) expect(evaluate(result.value.derivation)).toBe(result.value.net.amount);
  return result;
}

describe('annual (K-32…K-35, K-39, K-40, P-K-06, P-K-07; requirements 4.8)', () => {
  it.each([
    ['LIGHT', 2, '2021-03-01', '2021-10-31', 8, 9_280], // 2 × 580 × 8 (F-K-12)
    ['STANDARD', 5, '2025-06-15', '2025-12-31', 6, 36_000], // 5 × 1,200 × 6 (F-K-13)
    ['LIGHT', 1, '2025-12-01', '2025-12-31', 1, 580],
    ['STANDARD', 1, '2025-01-31', '2025-02-28', 1, 1_200],
    ['STANDARD', 1, '2024-01-31', '2024-02-29', 1, 1_200],
    ['STANDARD', 1, '2025-04-10', '2026-01-09', 9, 10_800],
    ['STANDARD', 1, '2025-04-11', '2026-01-09', 8, 9_600],
    ['STANDARD', 3, '2025-01-01', '2025-12-31', 12, 42_330], // 3 × 14,110, not 3 × 12 × 1,200
    ['LIGHT', 3, '2025-01-01', '2025-12-31', 12, 20_460], // 3 × 6,820
    ['STANDARD', 3, '2025-01-02', '2025-12-31', 11, 39_600],
    ['LIGHT', 1, '2024-02-29', '2025-02-27', 12, 6_820],
    ['LIGHT', 1, '2025-01-01', '2026-01-31', 13, 7_400], // 6,820 + 580
    ['LIGHT', 2, '2025-01-01', '2027-12-31', 36, 40_920], // 2 × 3 × 6,820
    ['LIGHT', 1, '2025-01-01', '2026-12-30', 23, 13_200], // 6,820 + 11 × 580 = 6,380
  ] as const)('%s, %d guests, ordered %s, until %s: %d months, %d yen', (course, guests, on, endDate, months, net) => {
    expect(charge(order(guests, on), annual(course, endDate))).toMatchObject({
      ok: true,
      value: { cycle: 'ANNUAL', months, net: yen(net), endDate: date(endDate) },
    });
  });

  it('P-K-07: the remaining months never cost more than a year', () => {
    const dear = { ...PRICES, LIGHT: { monthly: yen(1_000), annual: yen(5_000) } };
    expect(chargeLicences(order(1, '2025-01-01'), annual('LIGHT', '2025-06-30'), dear)).toMatchObject({
      value: { months: 6, net: yen(5_000) },
    });
    expect(chargeLicences(order(1, '2025-01-01'), annual('LIGHT', '2025-05-31'), dear)).toMatchObject({
      value: { months: 5, net: yen(5_000) },
    });
    expect(chargeLicences(order(1, '2025-01-01'), annual('LIGHT', '2025-04-30'), dear)).toMatchObject({
      value: { months: 4, net: yen(4_000) },
    });
  });

  it('every number in the derivation has a name', () => {
    const result = charge(order(2, '2021-03-01'), annual('LIGHT', '2021-10-31'));
    const names =
      result.ok &&
      JSON.stringify(result.value.derivation)
        .match(/(?<="of":")\w+/g)
        ?.join(' ');
    const years = 'WHOLE_YEARS YEARS WHOLE_MONTHS_LEFT ANNUAL_PRICE';
    const rest = 'REST REST_BY_THE_MONTH MONTHLY_PRICE REST_MONTHS WHOLE_MONTHS_LEFT ANNUAL_PRICE';
    expect(names).toBe(`NET GUESTS PRICE_PER_GUEST ${years} ${rest}`);
  });

  it('K-30: another channel is allowed', () => {
    expect(charge(order(1, '2025-01-01', 'PARTNER-1'), annual('LIGHT', '2025-12-31')).ok).toBe(true);
  });
});

describe('monthly (K-37, A-13)', () => {
  it('charges nothing at once, and bills from the next 1st', () => {
    expect(charge(order(3, '2025-11-15'), monthly)).toMatchObject({
      ok: true,
      value: { cycle: 'MONTHLY', net: yen(0), usableFrom: date('2025-11-15'), billedFrom: date('2025-12-01') },
    });
    expect(charge(order(3, '2025-11-15'), monthly)).toMatchObject({ value: { derivation: { of: 'CHARGED_AT_ONCE', value: 0 } } });
    expect(charge(order(3, '2025-12-01'), monthly)).toMatchObject({ value: { billedFrom: date('2026-01-01') } });
  });
});

describe('refused, the first reason that applies', () => {
  const ended: BaseContract = { ...monthly, state: 'ENDED' };
  it.each([
    ['K-15: none', order(0, '2025-01-01'), null, { code: 'GUEST_MIN_ONE' }],
    ['K-15: fewer than none', order(-1, '2025-01-01'), monthly, { code: 'GUEST_MIN_ONE' }],
    ['K-06: no base', order(1, '2025-01-01'), null, { code: 'GUEST_NEEDS_BASE' }],
    ['K-05: base not valid', order(1, '2025-01-01', 'PARTNER-1'), ended, { code: 'GUEST_NEEDS_BASE' }],
    ['K-05: base suspended', order(1, '2025-01-01'), { ...monthly, state: 'SUSPENDED' }, { code: 'GUEST_NEEDS_BASE' }],
    ['K-29: monthly, another channel', order(1, '2025-01-01', 'PARTNER-1'), monthly, { code: 'GUEST_CHANNEL_MISMATCH', channel: 'DIRECT' }],
    [
      'K-35: a day short of a month',
      order(1, '2025-12-02'),
      annual('LIGHT', '2025-12-31'),
      { code: 'GUEST_TERM_TOO_SHORT', endDate: date('2025-12-31') },
    ],
    [
      'K-35: February',
      order(1, '2025-02-02'),
      annual('LIGHT', '2025-02-28'),
      { code: 'GUEST_TERM_TOO_SHORT', endDate: date('2025-02-28') },
    ],
    [
      'K-35: the term is over',
      order(1, '2026-03-01'),
      annual('LIGHT', '2025-12-31'),
      { code: 'GUEST_TERM_TOO_SHORT', endDate: date('2025-12-31') },
    ],
  ] as [string, LicenceOrder, BaseContract | null, object][])('%s', (_what, placed, base, error) => {
    expect(charge(placed, base)).toEqual({ ok: false, error });
  });
  it.each([
    [NaN, 'NOT_WHOLE', 'a whole number of guests'],
    [1.5, 'NOT_WHOLE', 'a whole number of guests'],
    [Infinity, 'NOT_WHOLE', 'a whole number of guests'],
    [Number.MAX_SAFE_INTEGER, 'TOO_MANY', 'the charge is beyond what can be billed'],
  ])('%d guests: a typed error that names the field', (guests, code, message) => {
    expect(charge(order(guests, '2025-01-01'), annual('LIGHT', '2025-12-31'))).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', issues: [{ path: 'order.guests', code, message }] },
    });
  });
});

describe('properties', () => {
  const anyOrder = fc.record({
    guests: fc.integer({ min: 1, max: 500 }),
    day: fc.nat({ max: 2_000 }),
    term: fc.nat({ max: 2_000 }),
    course: fc.constantFrom('LIGHT' as const, 'STANDARD' as const),
  });
  const start = date('2023-01-01');
  const net = (guests: number, day: number, end: Temporal.PlainDate, course: Course): number => {
    const result = chargeLicences(
      { guests, date: start.add({ days: day }), channel: 'DIRECT' },
      { ...annual(course, '2025-01-01'), endDate: end } as BaseContract,
      PRICES,
    );
    return result.ok && result.value.cycle === 'ANNUAL' ? result.value.net.amount : 0;
  };
  it('the charge is monotone in guests and in months', () => {
    fc.assert(
      fc.property(anyOrder, fc.nat({ max: 800 }), ({ guests, day, term, course }, more) => {
        const end = start.add({ days: day + term });
        expect(net(guests + 1, day, end, course)).toBeGreaterThanOrEqual(net(guests, day, end, course));
        expect(net(guests, day, end.add({ days: more }), course)).toBeGreaterThanOrEqual(net(guests, day, end, course));
        expect(net(guests, day + more, end, course)).toBeLessThanOrEqual(net(guests, day, end, course));
      }),
    );
  });
  it('parts sum to the whole: guests ordered separately on one day cost the same as together', () => {
    fc.assert(
      fc.property(anyOrder, fc.integer({ min: 1, max: 500 }), ({ guests, day, term, course }, others) => {
        const end = start.add({ days: day + term });
        expect(net(guests, day, end, course) + net(others, day, end, course)).toBe(net(guests + others, day, end, course));
      }),
    );
  });
  it('a year is 12 months is its days: a term of n years has 12 n months and costs n annual prices', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4_000 }), fc.integer({ min: 1, max: 6 }), (day, years) => {
        const on = start.add({ days: day });
        const byYears = on.add({ years });
        const byMonths = on.add({ months: 12 * years });
        const byDays = Array.from({ length: on.until(byYears).days }).reduce((at: Temporal.PlainDate) => at.add({ days: 1 }), on);
        for (const next of [byYears, byMonths, byDays]) expect(net(1, day, next.subtract({ days: 1 }), 'LIGHT')).toBe(6_820 * years);
      }),
      { numRuns: 50 },
    );
  });
});
