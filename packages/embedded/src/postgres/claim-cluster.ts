import { chown, lchown, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Placement } from './placement.ts';

/**
 * Gives the files of the cluster to the user who runs PostgreSQL this time; an earlier start by root may have used another. Changes the
 * cluster's own folder last, so that the next start repairs what a kill interrupted.
 * Only while no server runs on it.
 */
export async function claimCluster({ cluster, launcher }: Placement): Promise<void> {
  const owner = launcher.owner;
  if (owner === undefined || (await stat(cluster)).uid === owner.uid) return;
  for (const entry of await readdir(cluster, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
  await chown(cluster, owner.uid, owner.gid);
}
