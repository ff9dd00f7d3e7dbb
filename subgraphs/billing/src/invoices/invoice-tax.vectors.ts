import { ok, yen, type InvalidInput, type Result } from '@monban/domain-kit';
import { parseInput, wholeYen } from '@monban/domain-kit/input';
import * as z from 'zod';
import { taxInvoice } from './domain/invoice-tax.ts';

/** Rates are in per cent here, in basis points everywhere else. */
const percent = z
  .number()
  .min(0)
  .max(100)
  .multipleOf(0.01)
  .transform((rate) => Math.round(rate * 100));

const vector = z.object({
  rounding: z.enum(['DOWN', 'UP', 'NEAREST']),
  lines: z.array(z.object({ net: wholeYen.transform(yen), rate: percent })),
});

/** The suite `invoice-tax`. */
export function invoiceTaxVector(input: unknown): Result<unknown, InvalidInput> {
  const parsed = parseInput(vector, input);
  if (!parsed.ok) return parsed;
  const invoice = taxInvoice(parsed.value.lines, parsed.value.rounding);
  if (!invoice.ok) return invoice;
  const { byRate, net, tax, gross } = invoice.value;
  return ok({
    byRate: byRate.map((total) => ({ rate: total.rate / 100, net: total.net.amount, tax: total.tax.amount })),
    net: net.amount,
    tax: tax.amount,
    gross: gross.amount,
  });
}
