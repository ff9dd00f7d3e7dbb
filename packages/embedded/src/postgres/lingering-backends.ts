import { readdir, readFile, readlink } from 'node:fs/promises';

/**
 * Ends backends of this cluster that outlived their killed server (they notice its death only between two waits), because
 * PostgreSQL rightly refuses to start beside them. Linux only; elsewhere they end by themselves.
 * @returns how many there were.
 */
export async function endLingeringBackends(cluster: string): Promise<number> {
  let ended = 0;
  for (const name of await readdir('/proc').catch(() => [])) {
    const pid = Number(name);
    if (!Number.isSafeInteger(pid)) continue;
    const title = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    // Backends name themselves so; the server keeps its command line.
    if (!title.startsWith('postgres: ')) continue;
    if ((await readlink(`/proc/${name}/cwd`).catch(() => undefined)) !== cluster) continue;
    try {
      process.kill(pid, 'SIGKILL');
      ended += 1;
    } catch {
      // It ended by itself.
    }
  }
  return ended;
}
