// The five services, each started alone as its `main.ts`, beside an embedded PostgreSQL.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createLog, deriveServiceKeys, type ServiceName } from '@monban/subgraph-kit';
import { freePort } from '@monban/testkit/world';
import { openDatabases, subgraphNames } from '../tools/platform/databases.ts';
import { serviceEnvironment, type ServiceFacts } from '../tools/platform/service-environment.ts';
import { builtSites, manifestFiles } from '../tools/platform/sites.ts';

const root = resolve(import.meta.dirname, '..');

/** In the order in which they can start alone: the gateway becomes ready after it has reached all others. */
export const services: readonly ServiceName[] = [...subgraphNames, 'gateway'];

/** One start, from creating the process to its first `/readyz` with 200. */
export interface Start {
  readonly ms: number;
  /** User and system time of the process; 0 where there is no `/proc`. */
  readonly cpuMs: number;
  /** Packages whose files it has loaded by then, with the number of files: ours by folder, others by name. Empty unless requested. */
  readonly loaded: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

export interface Services {
  start(name: ServiceName, noteLoaded?: boolean): Promise<Start>;
  stop(): Promise<void>;
}

/** Connections of each subgraph. */
const POOL = 12;
/** Milliseconds per tick of `/proc`. */
const TICK_MS = 10;

async function cpuMsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MS;
}

/** `file:///…/node_modules/zod/v4/core/core.js` → `zod`, `file:///…/packages/ui/src/page.ts` → `packages/ui`. */
function packageOf(url: string): string {
  const inside = url.lastIndexOf('/node_modules/');
  const path = inside === -1 ? new URL(url).pathname.slice(root.length + 1) : url.slice(inside + '/node_modules/'.length);
  const [first, second] = path.split('/');
  return first!.startsWith('@') || (inside === -1 && first !== 'gateway') ? `${first}/${second}` : first!;
}

export async function openServices(): Promise<Services> {
  const dataDir = await mkdtemp(join(tmpdir(), 'monban-bench-'));
  const databases = await openDatabases({ dataDir, log: createLog('bench', 'error'), given: {}, poolSize: POOL });
  const ports = new Map<ServiceName, { port: number; innerPort: number }>();
  for (const name of services) ports.set(name, { port: await freePort(), innerPort: await freePort() });
  const portOf = (name: ServiceName): number => ports.get(name)!.port;
  const { 'admin-web': adminSite, 'member-web': memberSite } = builtSites(root);
  const facts: ServiceFacts = {
    env: { NODE_COMPILE_CACHE: join(root, '.cache/compiled'), ...process.env },
    keys: deriveServiceKeys('bench'),
    databases,
    auditAnchors: join(dataDir, 'audit-anchors.jsonl'),
    secrets: { mailedTokens: 'bench', inviteLinks: 'bench' },
    peers: Object.fromEntries(subgraphNames.map((name) => [name, [`http://127.0.0.1:${portOf(name)}`]])),
    replicas: 1,
    poolSize: POOL,
    origin: `http://127.0.0.1:${portOf('gateway')}`,
    timeZone: 'Asia/Tokyo',
    logLevel: 'error',
    drainSeconds: 0,
    instance: 'bench',
    mails: { smtpUrl: 'smtp://127.0.0.1:9', from: 'bench@monban.invalid', mailbox: null },
    gateway: {
      security: 'localhost',
      ...(adminSite ? { adminSite } : {}),
      ...(memberSite ? { memberSite } : {}),
      manifests: manifestFiles(root),
    },
  };
  const running = new Set<ChildProcess>();

  const start = async (name: ServiceName, noteLoaded = false): Promise<Start> => {
    const notes = join(dataDir, `${name}.loaded`);
    await rm(notes, { force: true });
    const file = join(root, name === 'gateway' ? 'gateway' : `subgraphs/${name}`, 'src/main.ts');
    const begun = performance.now();
    const child = spawn(process.execPath, noteLoaded ? ['--import', join(import.meta.dirname, 'note-loaded.mjs'), file] : [file], {
      cwd: root,
      env: { ...serviceEnvironment(name, ports.get(name)!, facts), NOTE_LOADED: notes },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    running.add(child);
    while (!(await isReady(portOf(name)))) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`${name} ended before it was ready`);
      await sleep(5);
    }
    const ms = performance.now() - begun;
    const cpuMs = await cpuMsOf(child.pid!);
    const urls = noteLoaded ? (await readFile(notes, 'utf8')).trim().split('\n') : [];
    const loaded = new Map(Array.from(Map.groupBy(urls, packageOf), ([of, files]) => [of, files.length]));
    return { ms, cpuMs, loaded, stop: () => end(child) };
  };
  const end = async (child: ChildProcess): Promise<void> => {
    running.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGINT');
    await once(child, 'exit');
  };
  return {
    start,
    async stop() {
      await Promise.all([...running].map((child) => end(child)));
      await databases.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
