/** Fewest and most characters of a password, as `passwordLength` counts them. */
export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 256;

/** The characters of a password as it is hashed: code points after NFKC, wherever it is typed. */
export const passwordLength = (password: string): number => [...password.normalize('NFKC')].length;
