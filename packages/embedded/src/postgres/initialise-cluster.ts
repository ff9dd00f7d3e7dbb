import { existsSync } from 'node:fs';
import { appendFile, chown, mkdtemp, open, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '@monban/process-kit';
import { syncDirectory } from '../data-directory/durable-file.ts';
import type { Log } from '../log.ts';
import { POSTGRES_MAJOR, program } from './binaries.ts';
import type { Placement } from './placement.ts';
import { runProgram } from './run-program.ts';
import { HOST_RULES, SETTINGS_FILE } from './settings.ts';

/** The superuser of every embedded cluster. */
export const SUPERUSER = 'postgres';

/**
 * Encoding and locale cannot change later. `C.UTF-8` of the builtin provider sorts by code point on every platform,
 * and with any smaller `lc_ctype`, pg_trgm makes no trigrams of Japanese.
 */
const INITDB_OPTIONS = [
  `--username=${SUPERUSER}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  '--lc-ctype=C.UTF-8',
  '--no-instructions',
];

async function writeSynced(path: string, content: string): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A killed first start leaves an unfinished cluster behind; an initdb that still runs there notices and gives up. */
async function sweep(cluster: string): Promise<void> {
  const folder = dirname(cluster);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(`${basename(cluster)}.init-`)) continue;
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

async function acceptExisting(cluster: string): Promise<boolean> {
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    if (!existsSync(cluster)) return false;
    await rmdir(cluster).catch(() => {
      throw new CannotStart('DATA_DIRECTORY', `${cluster} exists but does not contain a PostgreSQL cluster: move it away.`);
    });
    return false;
  }
  if (version.trim() !== POSTGRES_MAJOR) {
    throw new CannotStart(
      'DATA_DIRECTORY',
      `${cluster} was made by PostgreSQL ${version.trim()}, this release runs ${POSTGRES_MAJOR}: dump it there and load it here.`,
    );
  }
  return true;
}

/**
 * Creates the cluster on the first start. The cluster appears by one rename of a finished and synced directory, so a kill at any moment
 * leaves either no cluster or a complete one (F20). The caller holds the lock of the data directory.
 */
export async function initialiseCluster(placement: Placement, options: { password: string; durable: boolean; log: Log }): Promise<void> {
  const { cluster, launcher, binaries } = placement;
  await sweep(cluster);
  if (await acceptExisting(cluster)) return;

  options.log.info(`Creating the database cluster ${cluster} (first start)`);
  const temporary = await mkdtemp(`${cluster}.init-`);
  try {
    const made = join(temporary, 'cluster');
    const passwordFile = join(temporary, 'password');
    await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
    if (launcher.owner !== undefined) {
      await chown(passwordFile, launcher.owner.uid, launcher.owner.gid);
      await chown(temporary, launcher.owner.uid, launcher.owner.gid);
    }
    const initdb = await runProgram(launcher, program(binaries, 'initdb'), [
      `--pgdata=${made}`,
      `--pwfile=${passwordFile}`,
      ...INITDB_OPTIONS,
      ...(options.durable ? [] : ['--no-sync']),
    ]);
    if (initdb.code !== 0) {
      throw new CannotStart('INITDB_FAILED', `PostgreSQL could not create its cluster ${cluster}:\n${initdb.output.trim()}`);
    }
    const include = `\n# Settings of Monban; lines below this one override them.\ninclude_if_exists = '${SETTINGS_FILE}'\n`;
    await appendFile(join(made, 'postgresql.conf'), include, { flush: true });
    await writeSynced(join(made, 'pg_hba.conf'), HOST_RULES);
    await syncDirectory(made);
    await rename(made, cluster);
    await syncDirectory(dirname(cluster));
  } finally {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
  }
}
