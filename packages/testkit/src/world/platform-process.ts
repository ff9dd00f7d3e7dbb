import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../../..');

/** A free port with nine free ones after it, for the services of the distributed platform. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port > 64_000 ? freePort() : port;
}

export interface PlatformProcess {
  readonly origin: string;
  /** What it has printed so far. */
  output(): string;
  /** Page on which the first administrator sets a password, as printed; null when there is one already. */
  firstAdministratorLink(): string | null;
  readonly child: ChildProcess;
  /** Resolves when the process has ended, however. */
  readonly ended: Promise<void>;
  /** Asks it to stop, and waits. */
  stop(): Promise<void>;
}

/** Starts the platform as a person does, as a process of its own, and waits until it says that it is ready. */
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
