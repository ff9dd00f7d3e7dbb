import { err, ok, type Result } from '@monban/domain-kit';

/** The facts about a customer and a product for a new contract. */
export interface AssignmentFacts {
  readonly isCustomer: boolean;
  readonly isProduct: boolean;
  /** Whether the person has a seat on another contract. */
  readonly isSeatMember: boolean;
}

export interface AssignmentRefused {
  readonly code: 'HOLDER_UNKNOWN' | 'PRODUCT_UNKNOWN' | 'HOLDER_IS_SEAT_MEMBER';
}

/** Whether somebody can become the holder of a contract: a seat member must leave the seat first (`P-T-10`). */
export function decideAssignment({ isCustomer, isProduct, isSeatMember }: AssignmentFacts): Result<undefined, AssignmentRefused> {
  if (!isCustomer) return err({ code: 'HOLDER_UNKNOWN' });
  if (!isProduct) return err({ code: 'PRODUCT_UNKNOWN' });
  return isSeatMember ? err({ code: 'HOLDER_IS_SEAT_MEMBER' }) : ok(undefined);
}
