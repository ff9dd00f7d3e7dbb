import { readFile } from 'node:fs/promises';
import { runProgram } from './run-program.ts';

export type Identity = { uid: number; gid: number };

/**
 * How PostgreSQL's programs are run, since they refuse to be root:
 * - `direct`: we are an ordinary user (or on Windows);
 * - `setuid`: we are root and run them as somebody else;
 * - `userns`: we are root and run them in a user namespace where root's files look like an ordinary user's,
 *   for data or binaries that nobody else can reach (below a 0700 home).
 */
export type Launcher = {
  kind: 'direct' | 'setuid' | 'userns';
  /** Passed to spawn. */
  identity: Partial<Identity>;
  /** Whom the files of the cluster have to belong to; undefined when they already do. */
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

/** The unprivileged user of the system; 65534 is what Linux and macOS mean by it when the user list is missing. */
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
