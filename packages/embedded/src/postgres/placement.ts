import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CannotStart } from '@monban/process-kit';
import { replaceFile } from '../data-directory/durable-file.ts';
import type { Log } from '../log.ts';
import { copyBinaries, findBinaries, program } from './binaries.ts';
import type { Binaries } from './binaries.ts';
import { asUser, canEnter, canRun, direct, inUserNamespace, nobody } from './launcher.ts';
import type { Identity, Launcher } from './launcher.ts';

/** Where the cluster is stored and how its programs run. */
export type Placement = { cluster: string; binaries: Binaries; launcher: Launcher };

type Recorded = { dataDir: string; cluster: string };

const recordFile = (dataDir: string): string => join(dataDir, 'postgres-location.json');

/**
 * Places outside the data directory, best first; a restart of the machine may empty the second.
 * Resolved at run time, because root's `tmpdir()` may itself be private.
 */
const outsidePlaces = (): string[] => ['/var/lib/monban', join(tmpdir(), 'monban'), '/tmp/monban'];

/** Records the cluster of a data directory that could not hold it itself; written only once the cluster exists. */
async function recordedCluster(dataDir: string): Promise<string | undefined> {
  const text = await readFile(recordFile(dataDir), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const record = JSON.parse(text) as Recorded;
  if (record.dataDir !== dataDir) {
    throw new CannotStart(
      'DATA_DIRECTORY',
      `${recordFile(dataDir)} belongs to ${record.dataDir}: copying or moving a data directory does not bring its database ` +
        `along, which is stored in ${record.cluster}. Move that folder to ${join(dataDir, 'postgres')} and delete the file.`,
    );
  }
  if (!existsSync(join(record.cluster, 'PG_VERSION'))) {
    throw new CannotStart(
      'DATA_DIRECTORY',
      `The database of ${dataDir} was stored in ${record.cluster} and is no longer there. ` +
        `Put it back, or delete ${recordFile(dataDir)} to start with an empty one.`,
    );
  }
  return record.cluster;
}

/** Where the cluster of a data directory (given by its real path) is stored, or where it should go if possible. */
export const clusterOf = async (dataDir: string): Promise<string> => (await recordedCluster(dataDir)) ?? join(dataDir, 'postgres');

export async function recordCluster(dataDir: string, cluster: string): Promise<void> {
  if (dirname(cluster) === dataDir || existsSync(recordFile(dataDir))) return;
  await replaceFile(recordFile(dataDir), `${JSON.stringify({ dataDir, cluster } satisfies Recorded, null, 2)}\n`, 0o644);
}

/** A folder of root that nobody else can write to, but that `launcher` can pass through. */
async function usableByRoot(place: string, launcher: Launcher): Promise<boolean> {
  try {
    if ((await mkdir(place, { recursive: true, mode: 0o711 })) !== undefined) await chmod(place, 0o711);
    const found = await lstat(place);
    return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0 && (await canEnter(launcher, place));
  } catch {
    return false;
  }
}

async function placeOutside(dataDir: string, inside: string, key: string, user: Launcher, log: Log): Promise<Placement> {
  const installed = await findBinaries();
  for (const place of outsidePlaces()) {
    if (!(await usableByRoot(place, user))) continue;
    const binaries = (await canRun(user, program(installed, 'postgres'))) ? installed : await copyBinaries(installed, place);
    if (!(await canRun(user, program(binaries, 'postgres')))) continue;
    if (await canEnter(user, dirname(inside))) return { cluster: inside, binaries, launcher: user };
    if (existsSync(join(inside, 'PG_VERSION'))) {
      throw new CannotStart(
        'NO_UNPRIVILEGED_USER',
        `PostgreSQL cannot run as root, and no other user can reach its data in ${inside}. ` +
          `Make the path accessible (chmod o+x on the folders above), or start as the owner of the folder.`,
      );
    }
    const cluster = join(place, key);
    log.warn(
      `PostgreSQL cannot run as root, and no other user can reach ${dataDir}: its database is stored in ${cluster} ` +
        `(recorded in ${recordFile(dataDir)}).`,
    );
    return { cluster, binaries, launcher: user };
  }
  throw new CannotStart(
    'NO_UNPRIVILEGED_USER',
    'PostgreSQL cannot run as root, and there is no other user, no user namespace and no separate place to run it in. ' +
      'Start Monban as an ordinary user.',
  );
}

/**
 * Decides where the cluster of a data directory is stored and which user runs PostgreSQL, which refuses to run as root (F20):
 * an ordinary user runs it directly; root runs it as another user (the owner of the data directory, else `nobody`) if that user reaches
 * data and binaries; else in a user namespace; else at a separate place outside the data directory.
 *
 * @param secret unique to this data directory, so that a new data directory at the same path gets a new place.
 */
export async function placeCluster(dataDir: string, secret: string, log: Log): Promise<Placement> {
  const binaries = await findBinaries();
  const inside = await clusterOf(dataDir);
  if (process.getuid?.() !== 0) {
    await refuseForeignCluster(inside);
    return { cluster: inside, binaries, launcher: direct };
  }
  const folder = await stat(dataDir);
  const identity: Identity = folder.uid === 0 ? await nobody() : { uid: folder.uid, gid: folder.gid };
  const user = asUser(identity);
  const postgres = program(binaries, 'postgres');
  if ((await canRun(user, postgres)) && (await canEnter(user, dirname(inside)))) {
    return { cluster: inside, binaries, launcher: user };
  }
  const namespace = inUserNamespace(identity);
  if ((await canRun(namespace, postgres)) && (await canEnter(namespace, dirname(inside)))) {
    log.info(`PostgreSQL runs in a user namespace: only root can reach ${dataDir} or the installed binaries.`);
    return { cluster: inside, binaries, launcher: namespace };
  }
  const key = createHash('sha256').update(`${dataDir}\0${secret}`).digest('hex').slice(0, 16);
  return await placeOutside(dataDir, inside, key, user, log);
}

async function refuseForeignCluster(cluster: string): Promise<void> {
  const owner = (await stat(cluster).catch(() => undefined))?.uid;
  if (process.platform === 'win32' || owner === undefined || owner === process.getuid?.()) return;
  throw new CannotStart(
    'DATA_DIRECTORY',
    `The database in ${cluster} belongs to user ${owner}, because root or another user started it first. ` +
      'Start as that user, or choose another data directory.',
  );
}
