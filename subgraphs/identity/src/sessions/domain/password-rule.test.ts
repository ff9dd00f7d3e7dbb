import { PASSWORD_MAX, PASSWORD_MIN } from '@monban/domain-kit/password';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooLongForPassword, judgePassword } from './password-rule.ts';

const facts = { address: 'Hanako.Yamada@example.jp', isCommon: (text: string) => text === 'password1' };

describe('a new password', () => {
  it.each([
    ['umi-no-kaze-42', null],
    ['1234567', 'PASSWORD_TOO_SHORT'],
    // eight units, four characters
    ['😀😀😀🦊', 'PASSWORD_TOO_SHORT'],
    // one unit, eighteen characters as it is hashed
    ['\ufdfa', null],
    ['🦊😀'.repeat(128), null],
    ['🦊😀'.repeat(128) + 'x', 'TOO_BIG'],
    ['password1', 'PASSWORD_COMMON'],
    ['PassWord1', 'PASSWORD_COMMON'],
    ['ｐａｓｓｗｏｒｄ１', 'PASSWORD_COMMON'],
    ['aaaaaaaa', 'PASSWORD_REPEATED'],
    ['AaAaaAAa', 'PASSWORD_REPEATED'],
    ['ａaａaａaａa', 'PASSWORD_REPEATED'],
    ['😀'.repeat(9), 'PASSWORD_REPEATED'],
    ['hanako.yamada@example.jp', 'PASSWORD_IS_ADDRESS'],
    ['HANAKO.YAMADA', 'PASSWORD_IS_ADDRESS'],
    ['ｈａｎａｋｏ.yamada', 'PASSWORD_IS_ADDRESS'],
    ['hanako.yamada-no-inu', null],
  ])('%j: %s', (password, fault) => {
    expect(judgePassword(password, facts)).toBe(fault);
  });

  const typed = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom('a', 'ａ', '😀', 'か\u3099', '\ufdfa'), { maxLength: 300 }).map((parts) => parts.join('')),
  );
  it('can be typed at login exactly when its length was accepted when it was chosen', () => {
    fc.assert(
      fc.property(typed, (password) => {
        expect(isTooLongForPassword(password)).toBe(judgePassword(password, facts) === 'TOO_BIG');
        const length = [...password.normalize('NFKC')].length;
        expect(isTooLongForPassword(password)).toBe(length > PASSWORD_MAX);
        expect(judgePassword(password, facts) === 'PASSWORD_TOO_SHORT').toBe(length < PASSWORD_MIN);
      }),
    );
  });

  it('is judged the same in every Unicode form', () => {
    fc.assert(
      fc.property(typed, (password) => {
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'] as const)
          expect(judgePassword(password.normalize(form), facts)).toBe(judgePassword(password, facts));
      }),
    );
  });
});
