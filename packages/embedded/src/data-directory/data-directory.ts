import { access, chmod, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CannotStart } from '@monban/process-kit';
import { giveToOwnerOfFolder } from './durable-file.ts';

/**
 * Creates the data directory when it is missing and returns its real path.
 * When root creates it, the unprivileged user that runs PostgreSQL may pass through it (0711) but cannot list or read anything in it.
 */
export async function openDataDirectory(dataDir: string): Promise<string> {
  const path = resolve(dataDir);
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    const created = await mkdir(path, { recursive: true, mode });
    if (created !== undefined) {
      await chmod(path, mode);
      await giveToOwnerOfFolder(path);
    }
    await refuseForeign(path);
    return await realpath(path);
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart('DATA_DIRECTORY', `Cannot use the data directory ${path}: ${(error as Error).message}`);
  }
}

async function refuseForeign(path: string): Promise<void> {
  const usable = await access(path, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (usable) return;
  const owner = (await stat(path)).uid;
  throw new CannotStart(
    'DATA_DIRECTORY',
    `The data directory ${path} belongs to user ${owner}: start as that user, or choose another directory.`,
  );
}
