import { describe, expect, it } from 'vitest';
import {
  customersApiSort,
  customersFilter,
  type CustomersSearch,
  customersSearch,
  customersSort,
  sortInAddress,
} from './customers-search.ts';

describe('conditions of the customer list in its address', () => {
  it('are read as they are written', () => {
    const search: CustomersSearch = {
      q: '佐藤',
      kind: 'SEAT_MEMBER',
      state: 'ACTIVE',
      lock: 'locked',
      entry: 'stopped',
      store: '20001',
      from: '2026-10-01',
      to: '2026-10-31',
      sort: '-name',
      after: 'abc',
    };
    expect(customersSearch({ ...search })).toEqual(search);
  });

  it('keep digits that the router parses as a number', () => {
    expect(customersSearch({ q: 10482, store: 20001 })).toEqual({ q: '10482', store: '20001' });
  });

  it.each([
    [{ lock: 'maybe', after: 3, x: 1 }],
    [{ kind: 'STAFF', state: 'LOST', entry: 'perhaps' }],
    [{ store: '0', from: '2026-13-01', to: 'yesterday' }],
    [{ sort: 'salary' }],
    [{ q: '' }],
  ])('ignore what the list does not know: %j', (search) => {
    expect(customersSearch(search)).toEqual({});
  });

  it('become the filter of the API', () => {
    expect(customersFilter({ q: '佐藤', lock: 'unlocked', entry: 'allowed' })).toEqual({
      search: '佐藤',
      locked: false,
      entryStopped: false,
    });
    expect(customersFilter({ kind: 'ORDINARY', state: 'ENDED', store: '20001', from: '2026-10-01', to: '2026-10-31' })).toEqual({
      kind: 'ORDINARY',
      contractState: 'ENDED',
      storefrontId: '20001',
      registeredFrom: '2026-10-01',
      registeredTo: '2026-10-31',
    });
    expect(customersFilter({ after: 'abc', sort: 'name' })).toBeUndefined();
  });
});

describe('order of the customer list', () => {
  it.each([
    [undefined, 'REGISTERED_DESC'],
    ['registered', 'REGISTERED_ASC'],
    ['name', 'NAME_ASC'],
    ['-name', 'NAME_DESC'],
  ] as const)('%s in the address is %s', (sort, api) => {
    const search = customersSearch({ sort });
    expect(customersApiSort(search)).toBe(api);
    expect(sortInAddress(customersSort(search))).toBe(sort);
  });
});
