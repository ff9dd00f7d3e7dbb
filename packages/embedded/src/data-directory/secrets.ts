import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createFile, giveToOwnerOfFolder } from './durable-file.ts';

const NAME = /^[a-z][a-z0-9-]{0,63}$/;

async function readSecret(path: string): Promise<string | undefined> {
  let secret: string;
  try {
    secret = (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  if (secret === '') throw new Error(`The secret file ${path} is empty: restore it from a backup of the data directory`);
  if (process.platform !== 'win32' && ((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
  return secret;
}

/**
 * Random secrets of one data directory (256 bits, base64url), created on first use and kept for good:
 * no two installations share a password, and there are no default passwords (trust 40).
 *
 * One file per secret, 0600, in a 0700 folder `secrets/`. Creation is exclusive, so processes that ask for the same secret at the same
 * instant all get the one value that was stored.
 */
export async function loadOrCreateSecrets<Name extends string>(dataDir: string, names: readonly Name[]): Promise<Record<Name, string>> {
  const folder = join(dataDir, 'secrets');
  if ((await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined) await giveToOwnerOfFolder(folder);
  const secrets: Partial<Record<Name, string>> = {};
  for (const name of names) {
    if (!NAME.test(name)) throw new Error(`Not a valid name for a secret: ${name}`);
    const path = join(folder, name);
    let secret = await readSecret(path);
    if (secret === undefined) {
      await createFile(path, `${randomBytes(32).toString('base64url')}\n`);
      secret = await readSecret(path);
    }
    if (secret === undefined) throw new Error(`The secret file ${path} vanished while it was being read`);
    secrets[name] = secret;
  }
  return secrets as Record<Name, string>;
}
