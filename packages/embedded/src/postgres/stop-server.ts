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
    // Already gone.
  }
}

/** Pause between asking the server to end immediately and killing it. Milliseconds. */
const LAST_WORDS = 500;

/**
 * Stops the server of this cluster, if one runs. PostgreSQL rolls back open transactions and writes out everything committed. If that takes
 * longer than `within` (milliseconds), it is told to stop immediately, and finally killed; the next start then needs a recovery but loses
 * no data. Resumes a halted server (SIGSTOP), so that it can end.
 *
 * Uses signals rather than pg_ctl, because a server in a user namespace belongs to a different user than one outside it.
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
