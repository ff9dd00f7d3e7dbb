import { describe, expect, it } from 'vitest';
import { registrationsFilter, registrationsSearch } from './registrations-search.ts';

describe('conditions of the registrations in their address (T-25)', () => {
  it('are read as they are written', () => {
    const search = { q: 'abe@', state: 'expired', contract: 'ctr_1', after: 'x' };
    expect(registrationsSearch(search)).toEqual(search);
    expect(registrationsSearch({ q: 123 })).toEqual({ q: '123' });
  });

  it('ignore what the list does not know', () => {
    expect(registrationsSearch({ q: '', state: 'lost', contract: 'prd_1', after: 1 })).toEqual({});
  });

  it('become the filter of the API', () => {
    expect(registrationsFilter({})).toBeUndefined();
    expect(registrationsFilter({ after: 'x' })).toBeUndefined();
    expect(registrationsFilter({ q: 'abe', state: 'waiting' })).toEqual({ search: 'abe', states: ['MAIL_SENT', 'CONFIRMED'] });
    expect(registrationsFilter({ state: 'refused', contract: 'ctr_1' })).toEqual({
      states: ['REJECTED_EMAIL', 'REJECTED_FULL', 'REJECTED_LINK', 'REJECTED_REMOVED'],
      contractId: 'ctr_1',
    });
  });
});
