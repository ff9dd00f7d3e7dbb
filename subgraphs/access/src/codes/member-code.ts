import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: no letter that resembles a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const wholeCode = new RegExp(`^[${alphabet}]{12}$`);

/** A new member code: 12 characters, 60 bits (`P-H-19`). */
export const newMemberCode = (): string => Array.from(randomBytes(12), (byte) => alphabet[byte & 31]).join('');

/**
 * The code as issued, from what was read or typed: hyphens, blanks, case and full-width forms do not matter, nor do O for 0 and I or L for
 * 1. Null when it cannot be a code.
 */
export function readMemberCode(text: string): string | null {
  const code = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}−ー]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return wholeCode.test(code) ? code : null;
}

/** The form in which a code is stored and looked up. */
export const hashOfMemberCode = (code: string): string => createHash('sha256').update(code).digest('hex');
