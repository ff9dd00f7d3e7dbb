import { normaliseEmail } from '@monban/domain-kit';
import { PASSWORD_MAX, PASSWORD_MIN, passwordLength } from '@monban/domain-kit/password';

export type PasswordFault = 'PASSWORD_TOO_SHORT' | 'TOO_BIG' | 'PASSWORD_REPEATED' | 'PASSWORD_IS_ADDRESS' | 'PASSWORD_COMMON';

/** Whether a typed password is longer than any that we accept; checked wherever one is typed. */
export const isTooLongForPassword = (password: string): boolean => passwordLength(password) > PASSWORD_MAX;

/**
 * What is wrong with a new password; null when it is fine. Length counts, composition does not. Refuses what attackers try first: common
 * passwords, one repeated character, the person's own address.
 */
export function judgePassword(
  password: string,
  { address, isCommon }: { readonly address: string | null; readonly isCommon: (lowerCase: string) => boolean },
): PasswordFault | null {
  if (isTooLongForPassword(password)) return 'TOO_BIG';
  if (passwordLength(password) < PASSWORD_MIN) return 'PASSWORD_TOO_SHORT';
  const text = password.normalize('NFKC').toLowerCase();
  if (new Set(text).size === 1) return 'PASSWORD_REPEATED';
  const own = address === null ? null : normaliseEmail(address);
  if (own !== null && (text === own || text === own.slice(0, own.lastIndexOf('@')))) return 'PASSWORD_IS_ADDRESS';
  return isCommon(text) ? 'PASSWORD_COMMON' : null;
}
