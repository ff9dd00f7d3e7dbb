import { normaliseEmail } from '@monban/domain-kit';
import { PASSWORD_MAX, PASSWORD_MIN, passwordLength } from '@monban/domain-kit/password';

export type PasswordFault = 'PASSWORD_TOO_SHORT' | 'TOO_BIG' | 'PASSWORD_REPEATED' | 'PASSWORD_IS_ADDRESS' | 'PASSWORD_COMMON';

/** Whether no password of ours can be so long; asked wherever one is typed. */
export const isTooLongForPassword = (password: string): boolean => passwordLength(password) > PASSWORD_MAX;

/**
 * What is wrong with a password that somebody chooses; null when nothing is. Length counts, composition does not; what everybody tries
 * first is refused: common passwords, one character repeated, the own address.
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
