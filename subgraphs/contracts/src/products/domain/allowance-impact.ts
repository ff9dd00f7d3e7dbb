import { seatStanding, type ContractState } from '../../seats/domain/seat-ledger.ts';

/** The facts about one contract that has not ended, for a change of allowance. */
export interface ContractFacts {
  readonly id: string;
  readonly number: number;
  readonly state: ContractState;
  readonly used: number;
}

export interface SurplusContract extends ContractFacts {
  /** Seat members beyond the new allowance. */
  readonly over: number;
}

/** The effect of a changed allowance on the contracts of its product (`T-11`…`T-13`, `P-T-03`). */
export interface AllowanceImpact {
  readonly contracts: number;
  /** In surplus under the new allowance, most people over first, then by number (`T-50`). */
  readonly surplus: readonly SurplusContract[];
  /** How many of these are not in surplus under the current allowance. */
  readonly newlyInSurplus: number;
  /** In surplus under the current allowance but not under the new one. */
  readonly cured: number;
  readonly peopleOver: number;
  /** No setting removes anybody's access (`T-51`). */
  readonly peopleOut: 0;
}

export function allowanceImpact(contracts: readonly ContractFacts[], before: number, after: number): AllowanceImpact {
  const isOver = ({ used, state }: ContractFacts, allowance: number): boolean => seatStanding({ allowance, used, state }).state === 'OVER';
  const surplus = contracts
    .filter((contract) => isOver(contract, after))
    .map((contract) => ({ ...contract, over: contract.used - after }))
    .sort((a, b) => b.over - a.over || a.number - b.number);
  return {
    contracts: contracts.length,
    surplus,
    newlyInSurplus: surplus.filter((contract) => !isOver(contract, before)).length,
    cured: contracts.filter((contract) => isOver(contract, before) && !isOver(contract, after)).length,
    peopleOver: surplus.reduce((sum, { over }) => sum + over, 0),
    peopleOut: 0,
  };
}

/**
 * Registrations in progress that would find no seat under this allowance, in the current state. They do not hold seats (`P-T-06`), so on
 * each contract as many can complete as there are free seats.
 */
export const registrationsWithoutSeat = (
  contracts: readonly ContractFacts[],
  allowance: number,
  openOf: (contractId: string) => number,
): number =>
  contracts.reduce((sum, { id, used, state }) => sum + Math.max(0, openOf(id) - seatStanding({ allowance, used, state }).free), 0);
