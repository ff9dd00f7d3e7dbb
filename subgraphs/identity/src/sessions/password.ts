import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { dictionary } from '@zxcvbn-ts/language-common';
import pLimit from 'p-limit';

const derive = promisify(argon2);

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
/** Hashing runs off the event loop; more at once than cores would only make everybody wait longer. */
const limit = pLimit(2);

const hashWith = (password: string, salt: Buffer, c: { memory: number; passes: number; parallelism: number }): Promise<Buffer> =>
  limit(() => derive('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength: 32, ...c }));

const encode = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** PHC string of a password: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await hashWith(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${encode(salt)}$${encode(hash)}`;
}

/** Compared against when there is no such login, so that the answer takes as long as for a wrong password. */
let nobody: Promise<string> | undefined;

export interface PasswordCheck {
  readonly matches: boolean;
  /** Whether the hash was made at another cost than today's and should be made anew. */
  readonly isOutdated: boolean;
}

/** Checks a password against a PHC string; null takes as long and never matches. */
export async function checkPassword(password: string, phc: string | null): Promise<PasswordCheck> {
  const against = phc ?? (await (nobody ??= hashPassword(randomBytes(16).toString('hex'))));
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(against);
  if (!parts) throw new Error('stored password hash is malformed');
  const used = { memory: Number(parts[1]), passes: Number(parts[2]), parallelism: Number(parts[3]) };
  const expected = Buffer.from(parts[5]!, 'base64');
  const actual = await hashWith(password, Buffer.from(parts[4]!, 'base64'), used);
  return {
    matches: phc !== null && timingSafeEqual(actual, expected),
    isOutdated: used.memory !== cost.memory || used.passes !== cost.passes || used.parallelism !== cost.parallelism,
  };
}

const common = new Set(dictionary['passwords-common']);

export type PasswordFault = 'PASSWORD_TOO_SHORT' | 'TOO_BIG' | 'PASSWORD_COMMON';

/** What is wrong with a password somebody chooses; null when nothing is. Length counts, composition does not. */
export function passwordFault(password: string): PasswordFault | null {
  const length = [...password].length;
  if (length < 8) return 'PASSWORD_TOO_SHORT';
  if (length > 256) return 'TOO_BIG';
  return common.has(password.toLowerCase()) ? 'PASSWORD_COMMON' : null;
}
