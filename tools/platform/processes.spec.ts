import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually, freePort, type PlatformProcess, startPlatformProcess } from '@monban/testkit/world';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
/** How long a busy machine may take to end what was asked to end. */
const slack = 2_000;

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'monban-platform-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Command lines of the processes that a process started, by process id. */
async function childrenOf(pid: number): Promise<Map<number, string>> {
  const ids = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').map(Number);
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return new Map(ids.map((id, i) => [id, lines[i]!.replaceAll('\0', ' ')]));
}

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** Every process of the PostgreSQL server of a data directory. */
async function serverProcesses(dataDir: string): Promise<number[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const folders = await Promise.all(pids.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => '')));
  return pids.filter((_, i) => folders[i] === join(dataDir, 'postgres'));
}

/** Stops a platform whose PostgreSQL server is frozen, and checks that none of its processes remain. */
async function stopWithoutDatabase(platform: PlatformProcess, dataDir: string): Promise<void> {
  for (const pid of await serverProcesses(dataDir)) process.kill(pid, 'SIGSTOP');
  const began = performance.now();
  await platform.stop();
  expect(performance.now() - began).toBeLessThan(10_000 + slack);
  expect(await serverProcesses(dataDir)).toEqual([]);
}

describe('a port in use', () => {
  it.each([
    ['start', 0, 'gateway'],
    ['start-distributed', 2, 'contracts'],
  ] as const)('makes %s say so in one sentence within 10 s, and end', { timeout: 60_000 }, async (task, offset, whose) => {
    const [dataDir, port] = [await newFolder(), await freePort()];
    const other = createServer().listen(port + offset, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => void other.close());
    const env = { ...process.env, PORT: String(port), MONBAN_DATA_DIR: dataDir };
    const child = spawn(process.execPath, [join(root, 'tools/tasks', `${task}.ts`), '--empty'], { cwd: root, env });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const began = performance.now();
    const [code] = (await once(child, 'close')) as [number | null];
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(said).toBe(
      `Monban cannot start: port ${port + offset} (${whose}) is taken by another program. Choose another PORT, or end that program\n`,
    );
    expect(code).toBe(1);
    // nothing had been started that would have to be undone
    expect(await readdir(dataDir)).toEqual([]);
  });
});

describe('services as separate processes', () => {
  let [dataDir, port] = ['', 0];
  let platform: PlatformProcess;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'monban-platform-'));
    port = await freePort();
    platform = await startPlatformProcess({ dataDir, port, task: 'start-distributed' });
  }, 120_000);
  afterAll(async () => {
    await platform.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  it('get only their own secrets', async () => {
    const services = [...(await childrenOf(platform.child.pid!))].filter(([, line]) => line.includes('src/main.ts'));
    expect(services).toHaveLength(5);
    const settingsOf = async (service: string): Promise<string[]> => {
      const [pid] = services.find(([, line]) => line.includes(`${service}/src/main.ts`))!;
      const names = (await readFile(`/proc/${pid}/environ`, 'utf8')).split('\0').map((entry) => entry.split('=')[0]!);
      return names.filter((name) => /SECRET|KEY|URL|SMTP|MAIL/.test(name)).toSorted();
    };
    expect(await settingsOf('billing')).toEqual(['DATABASE_URL', 'MIGRATION_URL', 'MONBAN_SERVICE_KEY', 'MONBAN_SERVICE_PUBLIC_KEYS']);
    expect(await settingsOf('contracts')).toContain('MONBAN_INVITE_LINK_SECRET');
    expect(await settingsOf('contracts')).not.toContain('MONBAN_MAIL_SECRET');
    expect(await settingsOf('gateway')).not.toContain('DATABASE_URL');
  });

  it('end with a killed starter, and are not mistaken for those of the next start', { timeout: 120_000 }, async () => {
    const pids = [...(await childrenOf(platform.child.pid!)).keys()];
    platform.child.kill('SIGKILL');
    await platform.ended;
    await eventually(async () => !pids.some(lives), 'the services to end with their starter', 10_000 + slack);

    platform = await startPlatformProcess({ dataDir, port, task: 'start-distributed' });
    expect((await fetch(`${platform.origin}/readyz`)).status).toBe(200);
    expect((await fetch(`${platform.origin}/metrics`)).status).toBe(404);
    const inner = (await (await fetch(`http://127.0.0.1:${port + 5}/readyz`)).json()) as object;
    expect(inner).toMatchObject({ status: 'ready', subgraphs: { identity: 'up', contracts: 'up', access: 'up', billing: 'up' } });
    expect(await (await fetch(`http://127.0.0.1:${port + 6}/metrics`)).text()).toContain('monban_subgraph_operation_seconds');
  });

  it('stop within 10 s while PostgreSQL is frozen, and start again', { timeout: 120_000 }, async () => {
    await stopWithoutDatabase(platform, dataDir);
    platform = await startPlatformProcess({ dataDir, port, task: 'start-distributed' });
    expect((await fetch(`${platform.origin}/readyz`)).status).toBe(200);
  });
});

describe('everything in one process, in production', () => {
  it(
    'has no mailbox and no demo, tells browsers to use TLS only, stops while PostgreSQL is frozen and starts again',
    { timeout: 120_000 },
    async () => {
      const [dataDir, port] = [await newFolder(), await freePort()];
      const env = { NODE_ENV: 'production', MONBAN_ORIGIN: 'https://monban.example.jp' };
      const start = async (): Promise<PlatformProcess> => {
        const started = await startPlatformProcess({ dataDir, port, args: ['--no-sites'], env });
        onTestFinished(() => started.stop());
        return started;
      };
      const platform = await start();
      expect(platform.output()).not.toContain('MONBAN_DEMO');
      expect(platform.mailboxToken).toBe('');
      for (const path of ['/mailbox', '/mailbox/', '/mailbox/api/messages', '/mailbox/mailbox.js']) {
        const answer = await fetch(`http://127.0.0.1:${port}${path}`);
        expect([answer.status, answer.headers.get('strict-transport-security')], path).toEqual([
          404,
          'max-age=63072000; includeSubDomains',
        ]);
      }
      expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);

      await stopWithoutDatabase(platform, dataDir);
      await start();
      expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    },
  );
});
