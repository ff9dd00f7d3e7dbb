import { describe, expect, it } from 'vitest';
import { customerSearch } from './customer-search.ts';

describe('the address of a customer’s page', () => {
  it('keeps tab and pages, and nothing else', () => {
    const search = { tab: 'entries', entriesAfter: 'abc', historyAfter: 'def' };
    expect(customerSearch({ ...search, lock: 'locked' })).toEqual(search);
    expect(customerSearch({ tab: 3, entriesAfter: '', historyAfter: null })).toEqual({});
  });
});
