import { describe, expect, it } from 'vitest';
import { emailFault } from './email-hint.ts';

describe('what an address lacks', () => {
  it.each([
    ['yuri.abe@aoba-mfg.example', null],
    ['ｙｕｒｉ＠aoba-mfg.example', null],
    [' yuri@a.jp ', null],
    ['', 'empty'],
    ['yuri.abe', 'no-at'],
    ['a@b@c.jp', 'no-at'],
    ['yuri.abe@aoba-mfg', 'no-ending'],
    ['yuri.abe@aoba-mfg.', 'no-ending'],
  ])('%j: %s', (value, expected) => {
    expect(emailFault(value)).toBe(expected);
  });
});
