import { randomBytes } from 'node:crypto';
import { chown, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a rename or a new name in `directory` survive a power cut. Windows cannot sync a directory and does not need to. */
export async function syncDirectory(directory: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * When root starts the platform in another user's folder, gives our files to that user:
 * otherwise their next start without root could not read its own data directory.
 */
export async function giveToOwnerOfFolder(path: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const folder = await stat(dirname(path));
  if (folder.uid !== 0) await chown(path, folder.uid, folder.gid);
}

async function writeBeside(path: string, content: string, mode: number): Promise<string> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  const handle = await open(temporary, 'wx', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await giveToOwnerOfFolder(temporary);
  return temporary;
}

/** Replaces a file atomically: even after a kill or a power cut, readers see the complete old or the complete new content. */
export async function replaceFile(path: string, content: string, mode = 0o600): Promise<void> {
  const temporary = await writeBeside(path, content, mode);
  await rename(temporary, path);
  await syncDirectory(dirname(path));
}

/** Creates a file completely or not at all. When several processes create it at once, exactly one gets `true`. */
export async function createFile(path: string, content: string, mode = 0o600): Promise<boolean> {
  const temporary = await writeBeside(path, content, mode);
  try {
    await link(temporary, path);
    await syncDirectory(dirname(path));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}
