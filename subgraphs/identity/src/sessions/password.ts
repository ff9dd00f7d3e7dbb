import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import pLimit from 'p-limit';
import { judgePassword, type PasswordFault } from './domain/password-rule.ts';

const derive = promisify(argon2);

/** OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
/** Hashing runs off the event loop; more at once than there are cores would only make everybody wait longer. */
const limit = pLimit(2);

const hashWith = (password: string, salt: Buffer, c: { memory: number; passes: number; parallelism: number }): Promise<Buffer> =>
  limit(() => derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength: 32, ...c }));

function phc(salt: Buffer, hash: Buffer): string {
  const [s, h] = [salt, hash].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${s}$${h}`;
}

/** PHC string of a password: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return phc(salt, await hashWith(password, salt, cost));
}

/** Compared against when there is no such login, so that the answer takes as long as for a wrong password; nothing matches it. */
const nobody = phc(randomBytes(16), randomBytes(32));

export interface PasswordCheck {
  readonly matches: boolean;
  /** Whether the hash was made with different parameters from today's and should be renewed. */
  readonly isOutdated: boolean;
}

/** Checks a password against a PHC string; null takes as long and never matches. */
export async function checkPassword(password: string, stored: string | null): Promise<PasswordCheck> {
  const against = stored ?? nobody;
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(against);
  if (!parts) throw new Error('stored password hash is malformed');
  const used = { memory: Number(parts[1]), passes: Number(parts[2]), parallelism: Number(parts[3]) };
  const expected = Buffer.from(parts[5]!, 'base64');
  const actual = await hashWith(password, Buffer.from(parts[4]!, 'base64'), used);
  return {
    matches: stored !== null && timingSafeEqual(actual, expected),
    isOutdated: used.memory !== cost.memory || used.passes !== cost.passes || used.parallelism !== cost.parallelism,
  };
}

/** Checks a password against every stored one, and always `checks` times, so that the time does not reveal their number. */
export const checkPasswords = (password: string, stored: readonly string[], checks: number): Promise<PasswordCheck[]> =>
  Promise.all(Array.from({ length: Math.max(checks, stored.length) }, (_, i) => checkPassword(password, stored[i] ?? null)));

let common: Promise<ReadonlySet<unknown>> | undefined;

/** The list; loads with the first new password, in less time than the hashing that follows. */
const commonPasswords = (): Promise<ReadonlySet<unknown>> =>
  (common ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common'])));

/** What is wrong with a new password of somebody with this address; null when it is fine. */
export async function passwordFault(password: string, address: string | null): Promise<PasswordFault | null> {
  const list = await commonPasswords();
  return judgePassword(password, { address, isCommon: (text) => list.has(text) });
}
