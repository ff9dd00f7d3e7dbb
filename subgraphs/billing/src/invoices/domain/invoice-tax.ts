import {
  err,
  evaluate,
  fact,
  invalidInput,
  isWholeYen,
  ok,
  sum,
  yen,
  type Derivation,
  type InvalidInput,
  type Money,
  type Result,
  type Rounding,
} from '@monban/domain-kit';

/** Basis points: 10 % = 1000. */
export type TaxRate = number;

export interface InvoiceLine {
  /** Negative on a credit line, which nets within its rate before rounding (B-12). */
  readonly net: Money;
  readonly rate: TaxRate;
}

export interface RateTotal {
  readonly rate: TaxRate;
  readonly net: Money;
  readonly tax: Money;
}

export interface InvoiceTax {
  /** Highest rate first (B-04, B-05). */
  readonly byRate: readonly RateTotal[];
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
  /** Of `gross`. */
  readonly derivation: Derivation;
}

/**
 * The tax on an invoice or credit note: summed per rate, rounded once per rate (B-04…B-09, B-12). Rounding line by
 * line is not allowed (B-09).
 */
export function taxInvoice(lines: readonly InvoiceLine[], rounding: Rounding): Result<InvoiceTax, InvalidInput> {
  const bad = lines.findIndex(({ rate }) => !Number.isInteger(rate) || rate < 0 || rate > 10_000);
  if (bad >= 0) return err(invalidInput({ path: `lines[${bad}].rate`, code: 'NOT_A_RATE', message: 'whole basis points, 0 to 10000' }));
  const totals = [...Map.groupBy(lines, ({ rate }) => rate)]
    .sort(([a], [b]) => b - a)
    .map(([rate, ofRate]) => totalOf(rate, ofRate, rounding));
  const net = sum(
    'NET',
    totals.map((total) => total.net),
  );
  const tax = sum(
    'TAX',
    totals.map((total) => total.tax),
  );
  const derivation = sum('GROSS', [net, tax]);
  // Beyond 2^53 a sum is no longer exact, whatever its parts are.
  const largest = lines.reduce((most, line) => most + Math.abs(line.net.amount), 0) * 2;
  if (!isWholeYen(largest)) return err(invalidInput({ path: 'lines', code: 'TOO_LARGE', message: 'the sum is beyond what can be billed' }));
  return ok({
    byRate: totals.map((total) => ({ rate: total.rate, net: amountOf(total.net), tax: amountOf(total.tax) })),
    net: amountOf(net),
    tax: amountOf(tax),
    gross: amountOf(derivation),
    derivation,
  });
}

function totalOf(rate: TaxRate, lines: readonly InvoiceLine[], rounding: Rounding): { rate: TaxRate; net: Derivation; tax: Derivation } {
  const net = sum(
    'NET_OF_RATE',
    lines.map((line) => fact('LINE', line.net.amount)),
  );
  return { rate, net, tax: { op: 'share', of: 'TAX_OF_RATE', part: net, basisPoints: rate, rounding } };
}

function amountOf(tree: Derivation): Money {
  return yen(evaluate(tree));
}
