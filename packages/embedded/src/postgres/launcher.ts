import { readFile } from 'node:fs/promises';
import { runProgram } from './run-program.ts';

export type Identity = { uid: number; gid: number };

/**
 * How to run PostgreSQL's programs, which refuse to run as root:
 * - `direct`: we are an ordinary user (or on Windows);
 * - `setuid`: we are root and run them as another user;
 * - `userns`: we are root and run them in a user namespace where root's files appear to belong to an ordinary user,
 * for data or binaries that no other user can reach (below a 0700 home).
 */
export type Launcher = {
  kind: 'direct' | 'setuid' | 'userns';
  /** Passed to spawn. */
  identity: Partial<Identity>;
  /** The user who must own the files of the cluster; undefined when nothing needs to change. */
  owner: Identity | undefined;
  wrap: (program: string, args: readonly string[]) => [command: string, args: string[]];
};

export const direct: Launcher = {
  kind: 'direct',
  identity: {},
  owner: undefined,
  wrap: (program, args) => [program, [...args]],
};

export function asUser(identity: Identity): Launcher {
  return { kind: 'setuid', identity, owner: identity, wrap: direct.wrap };
}

export function inUserNamespace(inside: Identity): Launcher {
  const options = ['--user', `--map-user=${inside.uid}`, `--map-group=${inside.gid}`, '--'];
  return {
    kind: 'userns',
    identity: {},
    owner: { uid: 0, gid: 0 },
    wrap: (program, args) => ['unshare', [...options, program, ...args]],
  };
}

/** The system's unprivileged user; 65534 is its id on Linux and macOS when the user list is missing. */
export async function nobody(): Promise<Identity> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const line = users.split('\n').find((user) => user.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? '').split(':').map(Number);
  return { uid: uid !== undefined && uid > 0 ? uid : 65_534, gid: gid !== undefined && gid > 0 ? gid : 65_534 };
}

export async function canRun(launcher: Launcher, program: string): Promise<boolean> {
  return (await runProgram(launcher, program, ['--version'])).code === 0;
}

export async function canEnter(launcher: Launcher, folder: string): Promise<boolean> {
  return (await runProgram(launcher, '/bin/sh', ['-c', 'cd "$1"', 'sh', folder])).code === 0;
}
