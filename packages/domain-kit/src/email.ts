/** The form in which addresses are compared: trimmed, NFKC, lower case; no folding of plus addresses (`P-T-08`). */
export const normaliseEmail = (text: string): string => text.trim().normalize('NFKC').toLowerCase();

/**
 * Whether a text can be an address at all: one @, no blanks or control characters, a domain with a dot, at most 254 characters.
 * Whether it receives mail is found out by the confirmation, not here.
 */
export function looksLikeEmail(text: string): boolean {
  const email = text.trim();
  return email.length <= 254 && /^[^\s@<>"(),:;\\[\]\p{Cc}]+@[^\s@<>"(),:;\\[\]\p{Cc}]+\.[^\s@<>"(),:;\\[\]\p{Cc}.]{2,}$/u.test(email);
}
