/** The form in which addresses are compared: trimmed, NFKC, lower case; plus addresses are not folded (`P-T-08`). */
export const normaliseEmail = (text: string): string => text.trim().normalize('NFKC').toLowerCase();

/**
 * The mailbox behind an address, for rate limits only: many providers ignore dots and anything after `+`. Two people may share a limit
 * because of this, but never an account.
 */
export function mailboxOf(email: string): string {
  const address = normaliseEmail(email);
  const at = address.lastIndexOf('@');
  const local = address
    .slice(0, at)
    .replace(/(?<=.)\+.*$/u, '')
    .replaceAll('.', '');
  return `${local}${address.slice(at)}`;
}

const part = String.raw`[^\s@<>"(),:;\\[\]\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]`;
const pattern = new RegExp(String.raw`^${part}+@${part}+\.(?:(?!\.)${part}){2,}$`, 'u');

/**
 * Whether a text can be an address: one @, a domain with a dot, no blanks, control characters or invisible characters, at most 254
 * characters. Only the confirmation mail shows whether it receives mail.
 */
export function looksLikeEmail(text: string): boolean {
  const email = text.trim();
  return email.length <= 254 && pattern.test(email);
}
