import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '@monban/process-kit';
import { giveToOwnerOfFolder } from './durable-file.ts';

const SQLITE_BUSY = 5;
/** The kernel may hold the lock of a killed process until it has cleaned up. Milliseconds. */
const PATIENCE = 1_500;

/** Keeps a reference, because the garbage collector closes a database that nothing refers to. */
const held = new Set<DatabaseSync>();

export type DataDirectoryLock = { release(): void };

function tryLock(path: string): DatabaseSync | undefined {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = OFF; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
}

async function ownerOf(pidFile: string): Promise<string> {
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).trim());
  return Number.isSafeInteger(pid) && pid > 0 ? ` (pid ${pid})` : '';
}

/**
 * One live platform per data directory (F20).
 *
 * The lock is the kernel's own on the file `platform.lock` (fcntl or LockFileEx, through SQLite). The kernel releases it when the process
 * dies, however that happens, so locks cannot go stale and a reused pid cannot look like an owner.
 * `platform.pid` serves only the error message. Nothing else in this process may open `platform.lock`: closing any handle of a file drops
 * all fcntl locks that the process holds on it.
 *
 * @throws CannotStart `ALREADY_RUNNING` after 1.5 s of trying.
 */
export async function lockDataDirectory(dataDir: string): Promise<DataDirectoryLock> {
  const lockFile = join(dataDir, 'platform.lock');
  const pidFile = join(dataDir, 'platform.pid');
  const started = performance.now();
  for (;;) {
    let database: DatabaseSync | undefined;
    try {
      database = tryLock(lockFile);
    } catch (error) {
      throw new CannotStart('DATA_DIRECTORY', `Cannot lock the data directory ${dataDir}: ${(error as Error).message}`);
    }
    if (database !== undefined) {
      const lock = database;
      held.add(lock);
      // Anyone who can open the file can hold the lock.
      await chmod(lockFile, 0o600);
      await giveToOwnerOfFolder(lockFile);
      await writeFile(pidFile, `${process.pid}\n`);
      await giveToOwnerOfFolder(pidFile);
      return {
        release() {
          if (held.delete(lock)) lock.close();
        },
      };
    }
    if (performance.now() - started > PATIENCE) {
      throw new CannotStart('ALREADY_RUNNING', `Monban already runs on this data directory${await ownerOf(pidFile)}: ${dataDir}`);
    }
    await sleep(100);
  }
}
