/** Minimum and maximum length of a password, as `passwordLength` counts it. */
export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 256;

/** The characters that are hashed: code points after NFKC, the same for every keyboard. */
export const passwordLength = (password: string): number => [...password.normalize('NFKC')].length;
