import { evaluate, yen, type Rounding } from '@monban/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { taxInvoice, type InvoiceLine, type InvoiceTax } from './invoice-tax.ts';

const line = (net: number, rate = 1000): InvoiceLine => ({ net: yen(net), rate });

/** Asserted for every invoice of these tests: the parts sum to the whole, and the derivation gives the whole. */
function tax(lines: readonly InvoiceLine[], rounding: Rounding = 'DOWN'): InvoiceTax {
  const result = taxInvoice(lines, rounding);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { byRate, net, tax: taxes, gross, derivation } = result.value;
  expect(net.amount).toBe(lines.reduce((sum, one) => sum + one.net.amount, 0));
  expect(net.amount).toBe(byRate.reduce((sum, one) => sum + one.net.amount, 0));
  expect(taxes.amount).toBe(byRate.reduce((sum, one) => sum + one.tax.amount, 0));
  expect(gross.amount).toBe(net.amount + taxes.amount);
  expect(evaluate(derivation)).toBe(gross.amount);
  return result.value;
}

describe('invoice tax (B-04…B-09, B-12; requirements 4.8)', () => {
  it('B-07, B-09: rounded once per rate, never line by line', () => {
    expect(tax([line(105), line(105), line(105)]).tax).toEqual(yen(31)); // 315 × 10 % = 31.5, not 3 × 10
    expect(tax([line(9_280)])).toMatchObject({ tax: yen(928), gross: yen(10_208) });
  });
  it('B-04, B-05: by rate, highest first', () => {
    expect(tax([line(199, 800), line(101), line(1, 0), line(101, 800)]).byRate).toEqual([
      { rate: 1000, net: yen(101), tax: yen(10) },
      { rate: 800, net: yen(300), tax: yen(24) },
      { rate: 0, net: yen(1), tax: yen(0) },
    ]);
  });
  it.each([
    ['DOWN', 10],
    ['NEAREST', 11],
    ['UP', 11],
  ] as const)('B-08: %s', (rounding, expected) => {
    expect(tax([line(105)], rounding).tax.amount).toBe(expected);
    expect(tax([line(-105)], rounding).tax.amount).toBe(-expected);
  });
  it('B-12: a credit line nets within its rate before rounding', () => {
    expect(tax([line(1_005), line(-900)]).tax).toEqual(yen(10));
    expect(tax([line(1_005), line(-900, 800)]).byRate.map((one) => one.tax.amount)).toEqual([100, -72]);
  });
  it('every number in the derivation has a name', () => {
    const names = JSON.stringify(tax([line(1), line(2, 800)]).derivation).match(/(?<="of":")\w+/g);
    const rate = ['NET_OF_RATE', 'LINE'];
    expect(names).toEqual(['GROSS', 'NET', ...rate, ...rate, 'TAX', 'TAX_OF_RATE', ...rate, 'TAX_OF_RATE', ...rate]);
  });
  it('an empty invoice is zero', () => {
    expect(tax([])).toMatchObject({ byRate: [], net: yen(0), tax: yen(0), gross: yen(0) });
  });
  it.each([NaN, -1, 10_001, 0.5])('names a rate of %d', (rate) => {
    expect(taxInvoice([line(1), line(1, rate)], 'DOWN')).toMatchObject({
      ok: false,
      error: { issues: [{ path: 'lines[1].rate', code: 'NOT_A_RATE', message: 'whole basis points, 0 to 10000' }] },
    });
    expect(taxInvoice([line(1, rate)], 'DOWN').ok).toBe(false);
  });
  it('accepts rates from 0 to 100 %', () => {
    expect(tax([line(7, 0), line(7, 10_000)]).tax.amount).toBe(7);
  });
  it('refuses sums that would not be exact', () => {
    expect(taxInvoice([line(2 ** 52), line(2 ** 52)], 'DOWN')).toMatchObject({
      ok: false,
      error: { issues: [{ path: 'lines', code: 'TOO_LARGE', message: 'the sum is beyond what can be billed' }] },
    });
  });
});

describe('properties', () => {
  const lines = fc.array(
    fc.record({ net: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(yen), rate: fc.constantFrom(1000, 800, 0) }),
    { maxLength: 12 },
  );
  const rounding = fc.constantFrom('DOWN' as const, 'UP' as const, 'NEAREST' as const);
  it('parts sum to the whole, in any order of the lines', () => {
    fc.assert(
      fc.property(lines, rounding, (list, mode) => {
        expect(tax(list.toReversed(), mode).byRate).toEqual(tax(list, mode).byRate);
      }),
    );
  });
  it('a charge and its credit cancel to zero', () => {
    fc.assert(
      fc.property(lines, rounding, (list, mode) => {
        const credit = list.map(({ net, rate }) => ({ net: yen(net.amount === 0 ? 0 : -net.amount), rate }));
        expect(tax([...list, ...credit], mode)).toMatchObject({ net: yen(0), tax: yen(0), gross: yen(0) });
        expect(tax(list, mode).gross.amount + tax(credit, mode).gross.amount).toBe(0);
      }),
    );
  });
});
