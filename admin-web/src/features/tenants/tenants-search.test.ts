import { describe, expect, it } from 'vitest';
import { tenantsSearch } from './tenants-search.ts';

describe('conditions of the list of operators in its address', () => {
  it('are read as they are written; a number is a text', () => {
    expect(tenantsSearch({ q: 'はなみずき', after: 'x' })).toEqual({ q: 'はなみずき', after: 'x' });
    expect(tenantsSearch({ q: 87465 })).toEqual({ q: '87465' });
  });

  it('leave out what the list does not know', () => {
    expect(tenantsSearch({ q: '', after: 3, other: 'x' })).toEqual({});
  });
});
