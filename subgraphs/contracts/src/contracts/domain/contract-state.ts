import { err, ok, type Result } from '@monban/domain-kit';

export type ContractState = 'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED';
export type ContractChange = 'SUSPEND' | 'RESUME';

/** The state does not allow the change. */
export interface StateUnfit {
  readonly code: 'CONTRACT_STATE_UNFIT';
  readonly state: ContractState;
}

const transitions: Record<ContractChange, { from: ContractState; to: ContractState }> = {
  SUSPEND: { from: 'ACTIVE', to: 'SUSPENDED' },
  RESUME: { from: 'SUSPENDED', to: 'ACTIVE' },
};

/** The state after a change by staff (`P-X-03`, `P-T-11`): only an active contract can be suspended, only a suspended one resumed. */
export function changeState(state: ContractState, change: ContractChange): Result<ContractState, StateUnfit> {
  const { from, to } = transitions[change];
  return state === from ? ok(to) : err({ code: 'CONTRACT_STATE_UNFIT', state });
}
