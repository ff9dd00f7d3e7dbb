import { ok, yen, type InvalidInput, type Result } from '@monban/domain-kit';
import { isoDate, isoMonth, parseInput } from '@monban/domain-kit/input';
import * as z from 'zod';
import { chargeLicences } from './domain/licence-charge.ts';
import { monthlyLicences } from './domain/monthly-licences.ts';

const date = isoDate.transform((text) => Temporal.PlainDate.from(text));
const price = z.int().min(0).transform(yen);
const guestPrice = z.object({ monthly: price, annual: price });
const contract = z.object({
  course: z.enum(['LIGHT', 'STANDARD']),
  channel: z.string(),
  state: z.enum(['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED']),
});

const chargeCase = z.object({
  prices: z.object({ LIGHT: guestPrice, STANDARD: guestPrice }),
  base: z
    .discriminatedUnion('cycle', [
      contract.extend({ cycle: z.literal('MONTHLY') }),
      contract.extend({ cycle: z.literal('ANNUAL'), endDate: date }),
    ])
    .nullable(),
  order: z.object({ guests: z.int(), date, channel: z.string() }),
});

/** The suite `licence-charge`. */
export function licenceChargeVector(input: unknown): Result<unknown, InvalidInput> {
  const parsed = parseInput(chargeCase, input);
  if (!parsed.ok) return parsed;
  const charge = chargeLicences(parsed.value.order, parsed.value.base, parsed.value.prices);
  if (!charge.ok) return charge.error.code === 'INVALID_INPUT' ? { ok: false, error: charge.error } : ok({ error: charge.error.code });
  if (charge.value.cycle === 'ANNUAL') {
    const { months, net, endDate } = charge.value;
    return ok({ months, net: net.amount, endDate: endDate.toString() });
  }
  const { net, usableFrom, billedFrom } = charge.value;
  return ok({ months: null, net: net.amount, usableFrom: usableFrom.toString(), billedFrom: billedFrom.toString() });
}

const monthlyCase = z.object({
  quantity: z.int().min(0),
  months: z.array(isoMonth.transform((text) => Temporal.PlainYearMonth.from(text))),
  orders: z.array(z.object({ date, quantity: z.int().min(0) })),
});

/** The suite `monthly-licences`. */
export function monthlyLicencesVector(input: unknown): Result<unknown, InvalidInput> {
  const parsed = parseInput(monthlyCase, input);
  if (!parsed.ok) return parsed;
  const months = monthlyLicences(parsed.value.quantity, parsed.value.orders, parsed.value.months);
  return months.ok ? ok(months.value.map(({ month, billed, usableAtEnd }) => ({ month: month.toString(), billed, usableAtEnd }))) : months;
}
