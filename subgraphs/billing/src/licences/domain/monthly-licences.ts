import { err, evaluate, fact, greatest, invalidInput, ok, type Derivation, type InvalidInput, type Result } from '@monban/domain-kit';

/** The number of licences from now on. */
export interface QuantityOrder {
  readonly date: Temporal.PlainDate;
  readonly quantity: number;
}

export interface MonthOfLicences {
  readonly month: Temporal.PlainYearMonth;
  /** The quantity in effect on the 1st, by which the month is billed. */
  readonly billed: number;
  /** The number usable on the last day: increases take effect at once, reductions only from the next 1st. */
  readonly usableAtEnd: number;
  readonly derivation: { readonly billed: Derivation; readonly usableAtEnd: Derivation };
}

/**
 * Monthly contract: what is billed and usable month by month under several changes (K-37, K-38, P-K-08, A-13). The last order of a month is
 * in effect on the next 1st; an order on the 1st belongs to that month.
 * @param quantity in effect before the first order
 * @param orders in order of placement, which also orders those of one day
 */
export function monthlyLicences(
  quantity: number,
  orders: readonly QuantityOrder[],
  months: readonly Temporal.PlainYearMonth[],
): Result<readonly MonthOfLicences[], InvalidInput> {
  const issues = [
    quantityIssue(quantity, 'quantity'),
    ...orders.map((order, i) => quantityIssue(order.quantity, `orders[${i}].quantity`)),
  ].filter((issue) => issue !== null);
  if (issues.length > 0) return err(invalidInput(...issues));
  const byDate = orders.toSorted((a, b) => Temporal.PlainDate.compare(a.date, b.date));
  return ok(months.map((month) => monthOfLicences(month, quantity, byDate)));
}

function monthOfLicences(month: Temporal.PlainYearMonth, quantity: number, orders: readonly QuantityOrder[]): MonthOfLicences {
  const first = month.toPlainDate({ day: 1 });
  const next = first.add({ months: 1 });
  const lastBefore = orders.findLast(({ date }) => Temporal.PlainDate.compare(date, first) < 0);
  const ofMonth = orders.filter(({ date }) => Temporal.PlainDate.compare(first, date) <= 0 && Temporal.PlainDate.compare(date, next) < 0);
  const billed = fact('IN_EFFECT_ON_FIRST', lastBefore?.quantity ?? quantity);
  const usableAtEnd = greatest('USABLE_AT_END', [billed, ...ofMonth.map((order) => fact('ORDERED_IN_MONTH', order.quantity))]);
  return { month, billed: evaluate(billed), usableAtEnd: evaluate(usableAtEnd), derivation: { billed, usableAtEnd } };
}

function quantityIssue(quantity: number, path: string) {
  if (Number.isSafeInteger(quantity) && quantity >= 0) return null;
  return { path, code: 'NOT_A_QUANTITY', message: 'a whole number, 0 or more' };
}
