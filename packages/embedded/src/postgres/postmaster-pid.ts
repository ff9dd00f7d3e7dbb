import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { replaceFile } from '../data-directory/durable-file.ts';

export type Postmaster = {
  pid: number;
  port: number | undefined;
  /** As the server writes it; undefined in the first moment of a start. */
  status: 'starting' | 'stopping' | 'ready' | 'standby' | undefined;
};

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** Parses the text of a `postmaster.pid`: pid, data directory, start time, port, socket, address, memory key, status. */
export function parsePostmasterPid(text: string): Postmaster | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
  const port = Number(lines[3]);
  const status = lines[7];
  return {
    pid,
    port: Number.isSafeInteger(port) && port > 0 ? port : undefined,
    status: status === 'starting' || status === 'stopping' || status === 'ready' || status === 'standby' ? status : undefined,
  };
}

/** The server that this cluster's pid file names, dead or alive. */
export async function namedPostmaster(cluster: string): Promise<Postmaster | undefined> {
  return parsePostmasterPid(await readFile(pidFile(cluster), 'utf8').catch(() => ''));
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether process `pid` is the server of this cluster, rather than its zombie or another program with the same pid.
 * On Windows any living process with that pid passes; the log-in that follows decides.
 */
export async function isPostmasterOf(cluster: string, pid: number): Promise<boolean> {
  if (!exists(pid)) return false;
  if (existsSync('/proc/self')) {
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    const words = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
    return /(^|\/)postgres$/.test(words[0] ?? '') && (cwd === cluster || words.includes(cluster));
  }
  if (process.platform === 'win32') return true;
  const ps = await promisify(execFile)('ps', ['-o', 'stat=,command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return !ps.stdout.startsWith('Z') && ps.stdout.includes('postgres') && ps.stdout.includes(cluster);
}

/** Larger than any process id on Linux (2^22) or macOS. */
const PID_OF_NO_PROCESS = 2_147_483_646;

/**
 * Lets the next server start even though another process (or a zombie) now has its dead predecessor's pid, which PostgreSQL cannot tell
 * from a running server. The file stays because it contains the key of the shared memory, by which PostgreSQL still notices backends that
 * outlived their server.
 */
export async function disownPid(cluster: string, postmaster: Postmaster): Promise<void> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => undefined);
  if (text === undefined || parsePostmasterPid(text)?.pid !== postmaster.pid) return;
  await replaceFile(pidFile(cluster), text.replace(/^\s*\d+/, String(PID_OF_NO_PROCESS)));
}

/** A server fills its file right after creating it; a file without a pid after this long never gets one. Milliseconds. */
const TIME_TO_WRITE = 500;

/** Removes a pid file without a pid, which a server leaves when it is killed while writing it: PostgreSQL refuses to start beside it. */
export async function discardUnreadablePid(cluster: string): Promise<void> {
  if (!existsSync(pidFile(cluster))) return;
  await sleep(TIME_TO_WRITE);
  if ((await namedPostmaster(cluster)) === undefined) await rm(pidFile(cluster), { force: true });
}
