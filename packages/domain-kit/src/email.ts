/** The form in which addresses are compared: trimmed, NFKC, lower case; no folding of plus addresses (`P-T-08`). */
export const normaliseEmail = (text: string): string => text.trim().normalize('NFKC').toLowerCase();

/**
 * The mailbox behind an address, as far as limits go: with many providers dots and what follows a `+` make no other one. Two people may share
 * a limit by this, never an account.
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
 * Whether a text can be an address at all: one @, no blanks, control characters or characters that show nothing, a domain with a dot, at most 254 characters.
 * Whether it receives mail is found out by the confirmation, not here.
 */
export function looksLikeEmail(text: string): boolean {
  const email = text.trim();
  return email.length <= 254 && pattern.test(email);
}
