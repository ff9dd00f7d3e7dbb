import { describe, expect, it } from 'vitest';
import { entriesFilter, entriesSearch } from './entries-search.ts';

describe('conditions of the entry log in its address', () => {
  it('are read as they are written', () => {
    expect(entriesSearch({ result: 'refused', location: 'loc_1', after: 'x' })).toEqual({
      result: 'refused',
      location: 'loc_1',
      after: 'x',
    });
  });

  it('leave out ids of other things', () => {
    expect(entriesSearch({ location: 'acc_1', result: 'all' })).toEqual({});
  });

  it('become the filter of the API', () => {
    expect(entriesFilter({ result: 'refused' })).toEqual({ allowed: false });
    expect(entriesFilter({ location: 'loc_1' })).toEqual({ locationId: 'loc_1' });
    expect(entriesFilter({})).toBeUndefined();
  });
});
