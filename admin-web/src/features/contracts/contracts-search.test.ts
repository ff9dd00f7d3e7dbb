import { describe, expect, it } from 'vitest';
import { contractsApiSort, contractsFilter, contractsSearch } from './contracts-search.ts';

describe('conditions of the contract list in its address', () => {
  it('are read as they are written', () => {
    const search = { q: 'C-12', state: 'SUSPENDED', seats: 'over', product: 'prd_1', sort: '-start', after: 'abc' };
    expect(contractsSearch(search)).toEqual(search);
    expect(contractsSearch({ q: 12 })).toEqual({ q: '12' });
  });

  it('omit what the list does not know, and the default order', () => {
    expect(contractsSearch({ state: 'BROKEN', seats: 1, product: 'ctr_1', sort: 'colour' })).toEqual({});
    expect(contractsSearch({ sort: '-holder' })).toEqual({});
  });

  it('P-T-04: become the filter of the API', () => {
    expect(contractsFilter({ seats: 'over' })).toEqual({ inSurplus: true });
    expect(contractsFilter({ state: 'ACTIVE', seats: 'kept' })).toEqual({ state: 'ACTIVE', inSurplus: false });
    expect(contractsFilter({ q: 'C-12', product: 'prd_1' })).toEqual({ search: 'C-12', productId: 'prd_1' });
    expect(contractsFilter({ sort: 'start', after: 'x' })).toBeUndefined();
  });

  it.each([
    [undefined, 'NUMBER_DESC'],
    ['holder', 'NUMBER_ASC'],
    ['start', 'START_ASC'],
    ['-start', 'START_DESC'],
  ])('the order %s is %s in the API', (sort, expected) => {
    expect(contractsApiSort(sort === undefined ? {} : { sort })).toBe(expected);
  });
});
