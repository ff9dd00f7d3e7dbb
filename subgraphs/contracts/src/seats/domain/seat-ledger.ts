import { err, evaluate, fact, greatest, ok, type Derivation, type Result } from '@monban/domain-kit';
import type { AllowanceOutOfRange, SeatNotFound, SeatRefusal } from './seat-errors.ts';

export const MOST_SEATS = 999;

/** Trimmed, NFKC, lower case: the only criterion for "the same person" (T-41, P-T-08). */
export type NormalisedEmail = string;
export type ContractState = 'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED';

/** The seats of one contract (T-09). The holder takes none (T-08). */
export interface SeatLedger {
  /** The product's current value: a change applies to existing contracts at once (T-10…T-12). */
  readonly allowance: number;
  readonly state: ContractState;
  readonly members: ReadonlySet<NormalisedEmail>;
}

/** Addresses of the operator that no seat member may have (T-39, T-40). */
export interface TakenAddresses {
  readonly customers: ReadonlySet<NormalisedEmail>;
  readonly seatMembersElsewhere: ReadonlySet<NormalisedEmail>;
}

export interface SeatStanding {
  readonly used: number;
  /** Never negative (T-52). */
  readonly free: number;
  readonly state: 'WITHIN' | 'FULL' | 'OVER';
  readonly linkShown: boolean;
  /** Of `free`. */
  readonly derivation: Derivation;
}

/** The facts for judging a registration. */
export interface SeatFacts {
  readonly contract: ContractState;
  readonly allowance: number;
  readonly used: number;
  readonly isCustomer: boolean;
  readonly isSeatMemberElsewhere: boolean;
  readonly isSeatMemberHere: boolean;
}

/** Why a registration is refused, the first reason that applies; null = it may take a seat (T-39…T-42, T-47…T-49). */
export function refuseSeat(facts: SeatFacts): SeatRefusal | null {
  const { allowance, used } = facts;
  if (facts.contract !== 'ACTIVE') return { code: 'SEAT_LINK_DEAD' };
  if (used >= allowance) return { code: 'SEAT_FULL', allowance, used };
  if (facts.isCustomer) return { code: 'SEAT_EMAIL_IS_CUSTOMER' };
  if (facts.isSeatMemberElsewhere) return { code: 'SEAT_EMAIL_ELSEWHERE' };
  if (facts.isSeatMemberHere) return { code: 'SEAT_EMAIL_DUPLICATE' };
  return null;
}

/** What the contract page shows (T-17, T-30, T-46, T-47, T-50…T-52). */
export function seatStanding({
  allowance,
  used,
  state,
}: Pick<SeatLedger, 'allowance' | 'state'> & { readonly used: number }): SeatStanding {
  const derivation = greatest('FREE', [
    fact('NONE', 0),
    { op: 'difference', of: 'ALLOWANCE_LESS_USED', from: fact('ALLOWANCE', allowance), take: fact('USED', used) },
  ]);
  return {
    used,
    free: evaluate(derivation),
    state: used < allowance ? 'WITHIN' : used === allowance ? 'FULL' : 'OVER',
    linkShown: used < allowance && state === 'ACTIVE',
    derivation,
  };
}

/** A confirmed registration takes a seat (T-24, T-49). */
export function takeSeat(ledger: SeatLedger, email: NormalisedEmail, taken: TakenAddresses): Result<SeatLedger, SeatRefusal> {
  const refusal = refuseSeat({
    contract: ledger.state,
    allowance: ledger.allowance,
    used: ledger.members.size,
    isCustomer: taken.customers.has(email),
    isSeatMemberElsewhere: taken.seatMembersElsewhere.has(email),
    isSeatMemberHere: ledger.members.has(email),
  });
  return refusal ? err(refusal) : ok({ ...ledger, members: new Set(ledger.members).add(email) });
}

/** Frees the seat and the address, in any state of the contract (T-43…T-45, T-51). */
export function releaseSeat(ledger: SeatLedger, email: NormalisedEmail): Result<SeatLedger, SeatNotFound> {
  const members = new Set(ledger.members);
  return members.delete(email) ? ok({ ...ledger, members }) : err({ code: 'SEAT_NOT_FOUND' });
}

/** Never removes anybody: people resolve a surplus by hand (T-50, T-51, P-T-02, P-T-04). */
export function changeAllowance(ledger: SeatLedger, allowance: number): Result<SeatLedger, AllowanceOutOfRange> {
  if (!Number.isInteger(allowance) || allowance < 0 || allowance > MOST_SEATS)
    return err({ code: 'SEAT_ALLOWANCE_OUT_OF_RANGE', least: 0, most: MOST_SEATS });
  return ok({ ...ledger, allowance });
}
