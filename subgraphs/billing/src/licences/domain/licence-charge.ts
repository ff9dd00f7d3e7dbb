import {
  err,
  evaluate,
  fact,
  firstOfNextMonth,
  invalidInput,
  isWholeYen,
  least,
  ok,
  product,
  sum,
  yen,
  type Derivation,
  type InvalidInput,
  type Money,
  type Result,
} from '@monban/domain-kit';

export type Course = 'LIGHT' | 'STANDARD';
/** The direct store, a reseller or an official partner (K-31). */
export type Channel = string;

/** Net, per guest (K-10…K-14). */
export interface GuestPrice {
  readonly monthly: Money;
  readonly annual: Money;
}

/** The contract that guest licences extend. Course and cycle come from it and are never asked for (K-07…K-09). */
export type BaseContract = {
  readonly course: Course;
  readonly channel: Channel;
  readonly state: 'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED';
} & BaseTerm;

/** `endDate`: the last day of the term. */
export type BaseTerm = { readonly cycle: 'MONTHLY' } | { readonly cycle: 'ANNUAL'; readonly endDate: Temporal.PlainDate };

export interface LicenceOrder {
  readonly guests: number;
  readonly date: Temporal.PlainDate;
  readonly channel: Channel;
}

export type LicenceCharge =
  /** Charged at once up to the base's end date (K-32…K-34, K-39, K-40). */
  | {
      readonly cycle: 'ANNUAL';
      readonly months: number;
      readonly net: Money;
      readonly endDate: Temporal.PlainDate;
      readonly derivation: Derivation;
    }
  /** Nothing now; usable from the order date, billed from the next 1st (K-37, A-13). */
  | {
      readonly cycle: 'MONTHLY';
      readonly net: Money;
      readonly usableFrom: Temporal.PlainDate;
      readonly billedFrom: Temporal.PlainDate;
      readonly derivation: Derivation;
    };

export type LicenceRefusal =
  | { readonly code: 'GUEST_MIN_ONE' }
  | { readonly code: 'GUEST_NEEDS_BASE' }
  | { readonly code: 'GUEST_CHANNEL_MISMATCH'; readonly channel: Channel }
  | { readonly code: 'GUEST_TERM_TOO_SHORT'; readonly endDate: Temporal.PlainDate };

/** The price of additional guest licences, or why they cannot be bought (K-05…K-15, K-29…K-35, K-37…K-40). */
export function chargeLicences(
  order: LicenceOrder,
  base: BaseContract | null,
  prices: Readonly<Record<Course, GuestPrice>>,
): Result<LicenceCharge, LicenceRefusal | InvalidInput> {
  if (!Number.isSafeInteger(order.guests))
    return err(invalidInput({ path: 'order.guests', code: 'NOT_WHOLE', message: 'a whole number of guests' }));
  if (order.guests < 1) return err({ code: 'GUEST_MIN_ONE' });
  if (base === null || base.state !== 'ACTIVE') return err({ code: 'GUEST_NEEDS_BASE' });
  return base.cycle === 'MONTHLY' ? chargeMonthly(order, base.channel) : chargeAnnual(order, base.endDate, prices[base.course]);
}

/** Both through the same channel (K-29). */
function chargeMonthly(order: LicenceOrder, channel: Channel): Result<LicenceCharge, LicenceRefusal> {
  if (order.channel !== channel) return err({ code: 'GUEST_CHANNEL_MISMATCH', channel });
  return ok({
    cycle: 'MONTHLY',
    net: yen(0),
    usableFrom: order.date,
    billedFrom: firstOfNextMonth(order.date),
    derivation: fact('CHARGED_AT_ONCE', 0),
  });
}

function chargeAnnual(
  order: LicenceOrder,
  endDate: Temporal.PlainDate,
  price: GuestPrice,
): Result<LicenceCharge, LicenceRefusal | InvalidInput> {
  const monthsLeft: Derivation = { op: 'wholeMonths', of: 'WHOLE_MONTHS_LEFT', from: order.date, to: endDate.add({ days: 1 }) };
  const months = evaluate(monthsLeft);
  if (months < 1) return err({ code: 'GUEST_TERM_TOO_SHORT', endDate });
  const derivation = product('NET', [fact('GUESTS', order.guests), pricePerGuest(monthsLeft, price)]);
  const net = evaluate(derivation);
  if (!isWholeYen(net))
    return err(invalidInput({ path: 'order.guests', code: 'TOO_MANY', message: 'the charge is beyond what can be billed' }));
  return ok({ cycle: 'ANNUAL', months, net: yen(net), endDate, derivation });
}

/** Whole years at the annual price, the rest by the month but never more than a year (P-K-06, P-K-07, A-12). */
function pricePerGuest(months: Derivation, price: GuestPrice): Derivation {
  const annual = fact('ANNUAL_PRICE', price.annual.amount);
  const monthly = fact('MONTHLY_PRICE', price.monthly.amount);
  return sum('PRICE_PER_GUEST', [
    product('WHOLE_YEARS', [{ op: 'quotient', of: 'YEARS', part: months, by: 12 }, annual]),
    least('REST', [product('REST_BY_THE_MONTH', [monthly, { op: 'remainder', of: 'REST_MONTHS', part: months, by: 12 }]), annual]),
  ]);
}
