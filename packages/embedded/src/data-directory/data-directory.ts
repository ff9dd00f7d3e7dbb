import { chmod, mkdir, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { giveToOwnerOfFolder } from './durable-file.ts';

/**
 * Makes the data directory when it is missing and answers its one true path.
 * Made by root it may be passed through (0711) by the unprivileged user PostgreSQL runs as; nothing in it can be listed or read.
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
    return await realpath(path);
  } catch (error) {
    throw new CannotStart('DATA_DIRECTORY', `Cannot use the data directory ${path}: ${(error as Error).message}`);
  }
}
