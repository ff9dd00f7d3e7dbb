import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './binaries.ts';
import type { Placement } from './placement.ts';
import { isPostmasterOf, namedPostmaster } from './postmaster-pid.ts';
import { runProgram } from './run-program.ts';

async function ended(cluster: string, pid: number, patience: number): Promise<boolean> {
  const started = performance.now();
  while (await isPostmasterOf(cluster, pid)) {
    if (performance.now() - started > patience) return false;
    await sleep(25);
  }
  return true;
}

function signal(pid: number, name: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}

/**
 * Stops the server of this cluster, if one runs: open transactions are rolled back, everything committed is written out. Only when that takes more than
 * 10 s it is stopped at once, which costs the next start a recovery but no data.
 *
 * By signal rather than pg_ctl, since a server started in a user namespace belongs to another user than one started outside.
 */
export async function stopServer({ cluster, launcher, binaries }: Placement): Promise<void> {
  const pid = (await namedPostmaster(cluster))?.pid;
  if (pid === undefined || !(await isPostmasterOf(cluster, pid))) return;
  if (process.platform === 'win32') {
    await runProgram(launcher, program(binaries, 'pg_ctl'), ['stop', '-w', '-s', '-m', 'fast', '-D', cluster]);
    return;
  }
  signal(pid, 'SIGINT');
  if (await ended(cluster, pid, 10_000)) return;
  signal(pid, 'SIGQUIT');
  if (!(await ended(cluster, pid, 10_000))) throw new Error(`PostgreSQL (pid ${pid}) does not stop`);
}
