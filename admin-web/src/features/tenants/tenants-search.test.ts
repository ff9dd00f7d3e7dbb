import { describe, expect, it } from 'vitest';
import { tenantsSearch } from './tenants-search.ts';

describe('conditions of the list of operators in its address', () => {
  it('are read as written; a number stays text', () => {
    expect(tenantsSearch({ q: 'はなみずき', after: 'x' })).toEqual({ q: 'はなみずき', after: 'x' });
    expect(tenantsSearch({ q: 87465 })).toEqual({ q: '87465' });
  });

  it('ignore what the list does not know', () => {
    expect(tenantsSearch({ q: '', after: 3, other: 'x' })).toEqual({});
  });
});
