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
  /** As the server writes it; undefined in the first instant of a start. */
  status: 'starting' | 'stopping' | 'ready' | 'standby' | undefined;
};

const pidFile = (cluster: string): string => join(cluster, 'postmaster.pid');

/** Reads the text of a `postmaster.pid`: pid, data directory, start time, port, socket, address, memory key, status. */
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
 * Whether process `pid` is the server of this cluster: not a zombie of it, and not another program that was given its pid.
 * On Windows any living process of that pid passes; the log-in that follows tells.
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

/** Larger than any process id of Linux (2^22) or macOS. */
const PID_OF_NO_PROCESS = 2_147_483_646;

/**
 * Lets the next server start although its dead predecessor's pid is alive again as something else (or as a zombie), which
 * PostgreSQL cannot tell from a running server. The file stays, with the key of the shared memory in it: by that
 * PostgreSQL still notices backends which outlived their server.
 */
export async function disownPid(cluster: string, postmaster: Postmaster): Promise<void> {
  const text = await readFile(pidFile(cluster), 'utf8').catch(() => undefined);
  if (text === undefined || parsePostmasterPid(text)?.pid !== postmaster.pid) return;
  await replaceFile(pidFile(cluster), text.replace(/^\s*\d+/, String(PID_OF_NO_PROCESS)));
}

/** A server writes its file at once after creating it; what names nobody after this long never will. Milliseconds. */
const TIME_TO_WRITE = 500;

/** Removes a pid file that names nobody, as a server killed while it wrote it leaves behind: PostgreSQL refuses to start beside it. */
export async function discardUnreadablePid(cluster: string): Promise<void> {
  if (!existsSync(pidFile(cluster))) return;
  await sleep(TIME_TO_WRITE);
  if ((await namedPostmaster(cluster)) === undefined) await rm(pidFile(cluster), { force: true });
}
