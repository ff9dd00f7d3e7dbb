import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfMemberCode, newMemberCode, readMemberCode } from './member-code.ts';

describe('member code (P-H-19)', () => {
  it('is twelve characters of Crockford’s base 32', () => {
    for (let i = 0; i < 1_000; i++) expect(newMemberCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
  });

  it.each([
    ['as issued', '01ABCDEFGHJK'],
    ['in groups', '01AB-CDEF-GHJK'],
    ['with blanks and small letters', ' 01ab cdef ghjk\n'],
    ['with letters that look like figures', 'oiABCDEFGHJK'],
    ['with L for 1 and O for 0', 'OLABCDEFGHJK'],
    ['from a Japanese keyboard', '０１ＡＢーＣＤＥＦーＧＨＪＫ'],
  ])('is read %s', (_, text) => {
    expect(readMemberCode(text)).toBe('01ABCDEFGHJK');
  });

  it('reads what it issues, whatever the case', () => {
    const code = newMemberCode();
    expect(readMemberCode(code.toLowerCase())).toBe(code);
  });

  it.each(['', '01ABCDEFGHJ', '01ABCDEFGHJKM', '01ABCDEFGHJU', '01ABCDEFGHJ!'])('does not accept %j as a code', (text) => {
    expect(readMemberCode(text)).toBeNull();
  });

  it('never throws on camera input', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readMemberCode(text) === null || readMemberCode(text)?.length === 12));
  });

  it('is stored as a hash', () => {
    expect(hashOfMemberCode('01ABCDEFGHJK')).toMatch(/^[0-9a-f]{64}$/);
  });
});
