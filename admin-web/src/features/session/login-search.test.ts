import { describe, expect, it } from 'vitest';
import { loginSearch } from './login-search.ts';

describe('where to go after logging in', () => {
  it.each([
    [{ next: '/contracts/ctr_1' }, { next: '/contracts/ctr_1' }],
    [{ next: '//evil.example' }, {}],
    [{ next: '/\\evil.example' }, {}],
    [{ next: 'https://evil.example' }, {}],
    [{ next: 7, ended: 'yes' }, {}],
    [{ ended: true }, { ended: true }],
    [{ login: 'acc_01m8af8w9yfew8przr87k97kwj' }, { login: 'acc_01m8af8w9yfew8przr87k97kwj' }],
    [{ login: 'someone@example.jp' }, {}],
  ])('%j → %j', (search, expected) => {
    expect(loginSearch(search)).toEqual(expected);
  });
});
