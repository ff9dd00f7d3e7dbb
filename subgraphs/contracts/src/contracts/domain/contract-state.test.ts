import { describe, expect, it } from 'vitest';
import { changeState, type ContractChange, type ContractState } from './contract-state.ts';

describe('changing the state of a contract (P-X-03)', () => {
  it.each<[ContractState, ContractChange, ContractState | null]>([
    ['ACTIVE', 'SUSPEND', 'SUSPENDED'],
    ['SUSPENDED', 'RESUME', 'ACTIVE'],
    ['PENDING', 'SUSPEND', null],
    ['SUSPENDED', 'SUSPEND', null],
    ['ENDED', 'SUSPEND', null],
    ['PENDING', 'RESUME', null],
    ['ACTIVE', 'RESUME', null],
    ['ENDED', 'RESUME', null],
  ])('%s, %s → %s', (state, change, expected) => {
    const result = changeState(state, change);
    expect(result).toEqual(expected ? { ok: true, value: expected } : { ok: false, error: { code: 'CONTRACT_STATE_UNFIT', state } });
  });
});
