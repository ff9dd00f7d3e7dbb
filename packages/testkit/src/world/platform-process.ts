import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../../..');

const isFree = (port: number): Promise<boolean> =>
  new Promise((found) => {
    const server = createServer();
    server.once('error', () => found(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => found(true)));
  });

/** A free port with nineteen free ones after it, for two of each service; below the range that the system uses for outgoing connections. */
export async function freePort(): Promise<number> {
  for (;;) {
    const first = 10_000 + 20 * Math.floor(Math.random() * 1_100);
    const free = await Promise.all(Array.from({ length: 20 }, (_, i) => isFree(first + i)));
    if (free.every(Boolean)) return first;
  }
}

export interface PlatformProcess {
  readonly origin: string;
  /** Token for `/mailbox/`, as printed. */
  readonly mailboxToken: string;
  /** Its output so far. */
  output(): string;
  /** The printed page on which the first administrator sets a password; null when one exists already. */
  firstAdministratorLink(): string | null;
  readonly child: ChildProcess;
  /** Resolves when the process has ended for any reason. */
  readonly ended: Promise<void>;
  /** Asks it to stop, and waits. */
  stop(): Promise<void>;
}

/** Starts the platform in a separate process, as a person would, and waits until it reports that it is ready. */
export async function startPlatformProcess(options: {
  dataDir: string;
  port: number;
  task?: 'start' | 'start-distributed';
  args?: readonly string[];
  env?: Record<string, string>;
}): Promise<PlatformProcess> {
  const { dataDir, port, task = 'start', args = ['--empty', '--no-sites'], env = {} } = options;
  const child = spawn(process.execPath, [join(root, 'tools/tasks', `${task}.ts`), ...args], {
    cwd: root,
    env: { ...process.env, PORT: String(port), MONBAN_DATA_DIR: dataDir, MONBAN_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const ended = once(child, 'exit').then(() => undefined);
  await new Promise<void>((ready, failed) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString();
      if (printed.includes('Monban is ready')) ready();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => failed(new Error(`the platform ended before it was ready:\n${printed}`)));
  });
  return {
    origin: `http://localhost:${port}`,
    mailboxToken: /\/mailbox\/\?token=([\w-]+)/.exec(printed)?.[1] ?? '',
    output: () => printed,
    firstAdministratorLink: () => /http\S+\/admin\/confirm\/\S+/.exec(printed)?.[0] ?? null,
    child,
    ended,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
