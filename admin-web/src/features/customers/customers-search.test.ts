import { describe, expect, it } from 'vitest';
import { customersFilter, customersSearch } from './customers-search.ts';

describe('conditions of the customer list in its address', () => {
  it('are read as they are written', () => {
    expect(customersSearch({ q: '佐藤', lock: 'locked', after: 'abc' })).toEqual({ q: '佐藤', lock: 'locked', after: 'abc' });
  });

  it('keep figures that the router reads as a number', () => {
    expect(customersSearch({ q: 10482 })).toEqual({ q: '10482' });
  });

  it('leave out what the list does not know', () => {
    expect(customersSearch({ lock: 'maybe', after: 3, x: 1 })).toEqual({});
  });

  it('become the filter of the API', () => {
    expect(customersFilter({ q: '佐藤', lock: 'unlocked' })).toEqual({ search: '佐藤', locked: false });
    expect(customersFilter({ after: 'abc' })).toBeUndefined();
  });
});
