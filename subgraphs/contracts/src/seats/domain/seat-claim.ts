import type { ContractState } from './seat-ledger.ts';

/** The answer to a registration that first asks for its seat. Stored, and repeated for ever (`T-49`). */
export type ClaimOutcome = 'TAKEN' | 'FULL' | 'LINK_DEAD';

export interface ClaimFacts {
  /** The previous answer to this registration; null when it asks for the first time. */
  readonly kept: ClaimOutcome | null;
  /** Whether the seat that it got has been released. */
  readonly isReleased: boolean;
  /** Null: the tenant has no such contract. */
  readonly contract: {
    readonly state: ContractState;
    readonly linkVersion: number;
    readonly allowance: number;
    readonly used: number;
  } | null;
  /** Version of the invite link through which the person came. */
  readonly linkVersion: number;
}

/**
 * The answer to a registration that asks for a seat; `RELEASED`: it got one, which has been released since (ADR 0054). The database
 * function `take_seat` implements this rule in one round trip, under a lock on the contract's row.
 */
export function answerClaim({ kept, isReleased, contract, linkVersion }: ClaimFacts): ClaimOutcome | 'RELEASED' {
  if (kept) return kept === 'TAKEN' && isReleased ? 'RELEASED' : kept;
  if (contract?.state !== 'ACTIVE' || contract.linkVersion !== linkVersion) return 'LINK_DEAD';
  return contract.used >= contract.allowance ? 'FULL' : 'TAKEN';
}
