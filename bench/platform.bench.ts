// Duration of a warm start, and memory of the embedded platform at rest (PSS of all its processes; Linux only).
import { readFile, readdir } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startPlatformProcess } from '@monban/testkit/world';
import type { Figure } from './figure.ts';

/** Proportional set size of the processes that belong to a data directory, in MB. */
async function weight(pids: readonly number[]): Promise<number> {
  let kilobytes = 0;
  for (const pid of pids) {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1_000;
}

/** A process and its descendants, and PostgreSQL's processes, which are not among them. */
async function processesOf(pid: number, dataDir: string): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, 'utf8').catch(() => '');
    parents.set(Number(entry), Number(/\) \S (\d+)/.exec(stat)?.[1] ?? 0));
  }
  const postmaster = Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
  const family = new Set([pid, postmaster]);
  for (let grew = true; grew;) {
    grew = false;
    for (const [child, parent] of parents) {
      if (family.has(parent) && !family.has(child)) {
        family.add(child);
        grew = true;
      }
    }
  }
  return [...family];
}

interface Size {
  readonly args: readonly string[];
  readonly warmStarts: number;
  readonly restMs: number;
}
/** Uses demo data, five warm starts, and ten seconds of rest. */
const usual: Size = { args: [], warmStarts: 5, restMs: 10_000 };

export const smoke = (): Promise<Figure[]> => figures({ args: ['--empty', '--no-sites'], warmStarts: 1, restMs: 0 });

export async function figures({ args, warmStarts, restMs }: Size = usual): Promise<Figure[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'monban-bench-'));
  const start = async () => startPlatformProcess({ dataDir, port: await freePort(), args });
  try {
    const begunFresh = performance.now();
    await (await start()).stop();
    const fresh = performance.now() - begunFresh;
    const warm: number[] = [];
    let megabytes = NaN;
    for (let i = 0; i < warmStarts; i++) {
      const begun = performance.now();
      const platform = await start();
      warm.push(performance.now() - begun);
      if (i === warmStarts - 1) {
        await sleep(restMs);
        megabytes = await weight(await processesOf(platform.child.pid!, dataDir));
      }
      await platform.stop();
    }
    const seconds = (ms: number): number => Math.round(ms / 100) / 10;
    return [
      { name: 'first start with demo data, packages and sites in place', value: seconds(fresh), unit: 's', limit: 180 },
      { name: 'warm start, median of 5', value: seconds(warm.toSorted((a, b) => a - b)[warmStarts >> 1]!), unit: 's', limit: 8 },
      { name: 'embedded platform at rest (PSS)', value: Math.round(megabytes), unit: 'MB', limit: 700 },
    ];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
