import { describe, expect, it } from 'vitest';
import { contractsFilter, contractsSearch } from './contracts-search.ts';

describe('conditions of the contract list in its address', () => {
  it('are read as they are written', () => {
    expect(contractsSearch({ state: 'SUSPENDED', seats: 'over', after: 'abc' })).toEqual({
      state: 'SUSPENDED',
      seats: 'over',
      after: 'abc',
    });
  });

  it('leave out what the list does not know', () => {
    expect(contractsSearch({ state: 'BROKEN', seats: 1 })).toEqual({});
  });

  it('P-T-04: become the filter of the API', () => {
    expect(contractsFilter({ seats: 'over' })).toEqual({ inSurplus: true });
    expect(contractsFilter({ state: 'ACTIVE', seats: 'kept' })).toEqual({ state: 'ACTIVE', inSurplus: false });
    expect(contractsFilter({})).toBeUndefined();
  });
});
