import { setTimeout as sleep } from 'node:timers/promises';
import { program } from './binaries.ts';
import type { Placement } from './placement.ts';
import { endLingeringBackends, signalBackends } from './lingering-backends.ts';
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

function signal(pid: number, name: 'SIGCONT' | 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone already.
  }
}

/** Between asking the server to end at once and killing it. Milliseconds. */
const LAST_WORDS = 500;

/**
 * Stops the server of this cluster, if one runs: open transactions are rolled back, everything committed is written out. Only when that
 * takes longer than `within` (milliseconds) it is stopped at once, and killed when it does not even do that, which costs the next start
 * a recovery but no data. A server that was halted (SIGSTOP) goes on, in order to end.
 *
 * By signal rather than pg_ctl, since a server started in a user namespace belongs to another user than one started outside.
 */
export async function stopServer({ cluster, launcher, binaries }: Placement, within = 10_000): Promise<void> {
  const pid = (await namedPostmaster(cluster))?.pid;
  if (pid === undefined || !(await isPostmasterOf(cluster, pid))) return;
  if (process.platform === 'win32') {
    await runProgram(launcher, program(binaries, 'pg_ctl'), ['stop', '-w', '-s', '-m', 'fast', '-D', cluster]);
    return;
  }
  signal(pid, 'SIGINT');
  signal(pid, 'SIGCONT');
  await signalBackends(cluster, 'SIGCONT');
  if (await ended(cluster, pid, Math.max(0, within - LAST_WORDS))) return;
  signal(pid, 'SIGQUIT');
  if (await ended(cluster, pid, LAST_WORDS)) return;
  signal(pid, 'SIGKILL');
  if (!(await ended(cluster, pid, LAST_WORDS))) throw new Error(`PostgreSQL (pid ${pid}) does not stop`);
  await endLingeringBackends(cluster);
}
