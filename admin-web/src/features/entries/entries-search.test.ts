import { describe, expect, it } from 'vitest';
import { entriesFilter, entriesSearch } from './entries-search.ts';

const span = { from: '2026-11-18T15:00:00Z', until: '2026-11-19T15:00:00Z' };

describe('conditions of the log in its address', () => {
  it('are read, and anything unknown is ignored', () => {
    expect(entriesSearch({ show: 'errors', location: 'loc_1', day: '2026-11-19', after: 'abc', entry: 'ent_1' })).toEqual({
      show: 'errors',
      location: 'loc_1',
      day: '2026-11-19',
      after: 'abc',
      entry: 'ent_1',
    });
    expect(entriesSearch({ show: 'x', location: 'acc_1', day: '2026-13-41', after: 3, entry: 'x' })).toEqual({});
  });

  it('become the filter of the API; only a day other than today has an end', () => {
    expect(entriesFilter({}, span)).toEqual({});
    expect(entriesFilter({ show: 'warnings', location: 'loc_1' }, span)).toEqual({ notice: 'WARNING', locationId: 'loc_1' });
    expect(entriesFilter({ show: 'errors', day: '2026-11-19' }, span)).toEqual({ notice: 'ERROR', ...span });
  });
});
