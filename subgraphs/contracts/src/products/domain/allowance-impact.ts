import { seatStanding, type ContractState } from '../../seats/domain/seat-ledger.ts';

/** What a change of allowance looks at of one contract that has not ended. */
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

/** What a changed allowance does to the contracts of its product (`T-11`…`T-13`, `P-T-03`). */
export interface AllowanceImpact {
  readonly contracts: number;
  /** In surplus under the new allowance, most people over first, then by number (`T-50`). */
  readonly surplus: readonly SurplusContract[];
  /** Of these, how many are not in surplus under today's. */
  readonly newlyInSurplus: number;
  /** In surplus under today's allowance and not under the new one. */
  readonly cured: number;
  readonly peopleOver: number;
  /** Nobody loses access by a setting (`T-51`). */
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
 * Registrations under way that would find no seat under this allowance, as things stand: they hold none (`P-T-06`), so that of each
 * contract as many can complete as seats are free.
 */
export const registrationsWithoutSeat = (
  contracts: readonly ContractFacts[],
  allowance: number,
  openOf: (contractId: string) => number,
): number =>
  contracts.reduce((sum, { id, used, state }) => sum + Math.max(0, openOf(id) - seatStanding({ allowance, used, state }).free), 0);
