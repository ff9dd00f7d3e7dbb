import { readFile, readdir } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import type { Operation } from './operations.ts';
import { operations } from './operations.ts';

/** One setup that gives these answers. */
export interface Road {
  readonly name: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Node processes that work on an answer, including their descendants; PostgreSQL does not count. */
  readonly pids: readonly number[];
}

export const clients = 8;
const agent = new Agent({ keepAlive: true, maxSockets: clients });

/** A server may end a connection that was idle just as it is used again. */
class ConnectionWasIdle extends Error {}

/** Sends the request, once more where the connection had been idle for too long; returns the text of the answer. */
export async function ask(road: Road, operation: Operation): Promise<string> {
  try {
    return await askOnce(road, operation);
  } catch (error) {
    if (!(error instanceof ConnectionWasIdle)) throw error;
    return askOnce(road, operation);
  }
}

function askOnce(road: Road, operation: Operation): Promise<string> {
  const { url, headers } = road;
  const body = JSON.stringify({ query: operations[operation] });
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 500)}`));
        });
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) => {
      reject(sent.reusedSocket && error.code === 'ECONNRESET' ? new ConnectionWasIdle() : error);
    });
    sent.end(body);
  });
}

/** The outcome of some seconds of load. */
export interface Load {
  readonly requests: number;
  readonly ms: number;
  readonly cpuMs: number;
  readonly latencies: readonly number[];
}

/** Eight clients send requests for this long, each the next one after its answer. */
export async function load(road: Road, operation: Operation, ms: number): Promise<Load> {
  const latencies: number[] = [];
  const family = await familyOf(road.pids);
  const cpuBefore = await cpuOf(family);
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      do {
        const sent = performance.now();
        await ask(road, operation);
        latencies.push(performance.now() - sent);
      } while (performance.now() - begun < ms);
    }),
  );
  const took = performance.now() - begun;
  return { requests: latencies.length, ms: took, cpuMs: (await cpuOf(family)) - cpuBefore, latencies };
}

/** Milliseconds per tick of `/proc`. */
const TICK_MS = 10;

/** Fields of `/proc/<pid>/stat` after the name, which may contain any character. */
async function statOf(pid: number): Promise<{ parent: number; cpuMs: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(fields[1] ?? 0), cpuMs: (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS };
}

/** User and system time of processes; 0 where there is no `/proc`. */
async function cpuOf(pids: readonly number[]): Promise<number> {
  const each = await Promise.all(pids.map(async (pid) => (await statOf(pid)).cpuMs));
  return each.reduce((sum, ms) => sum + ms, 0);
}

/** The processes and their descendants. */
async function familyOf(pids: readonly number[]): Promise<number[]> {
  const all = (await readdir('/proc').catch(() => [])).filter((entry) => /^\d+$/.test(entry)).map(Number);
  const parents = await Promise.all(all.map(async (pid) => [pid, (await statOf(pid)).parent] as const));
  const family = new Set(pids);
  for (let grew = true; grew;) {
    const before = family.size;
    for (const [child, parent] of parents) if (family.has(parent)) family.add(child);
    grew = family.size > before;
  }
  return [...family];
}
