import { readdir, readFile, readlink } from 'node:fs/promises';

/** Signals all backends of this cluster, whether or not their server is alive, and returns their number. Linux only. */
export async function signalBackends(cluster: string, signal: 'SIGCONT' | 'SIGKILL'): Promise<number> {
  let reached = 0;
  for (const name of await readdir('/proc').catch(() => [])) {
    const pid = Number(name);
    if (!Number.isSafeInteger(pid)) continue;
    const title = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    // Backends change their command line to this form; the server keeps its own.
    if (!title.startsWith('postgres: ')) continue;
    if ((await readlink(`/proc/${name}/cwd`).catch(() => undefined)) !== cluster) continue;
    try {
      process.kill(pid, signal);
      reached += 1;
    } catch {
      // It ended in the meantime.
    }
  }
  return reached;
}

/**
 * Ends backends of this cluster that outlived their killed server (they notice its death only between two waits), because PostgreSQL
 * rightly refuses to start beside them. On systems other than Linux they end by themselves.
 * @returns how many there were.
 */
export const endLingeringBackends = (cluster: string): Promise<number> => signalBackends(cluster, 'SIGKILL');
