import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../world/platform-process.ts';

const root = join(import.meta.dirname, '../../../..');

/** Logins of the demo. */
export interface DemoLogin {
  readonly email: string;
  readonly password: string;
}

/** What `npm start` prints about itself on the line `MONBAN_DEMO {…}`. */
export interface Demo {
  readonly url: string;
  /** Token for `/mailbox/`. */
  readonly mailboxToken: string;
  /** Of the fitness club. */
  readonly storefrontId: string;
  readonly storefronts: Readonly<Record<'club' | 'reseller' | 'studio', string>>;
  /** Tokens of the club's invite links. */
  readonly invites: Readonly<Record<'open' | 'full' | 'dead' | 'suspended', string>>;
  readonly platform: DemoLogin;
  readonly staff: DemoLogin;
  readonly primary: DemoLogin;
  readonly seat: DemoLogin;
  /** Holders of a contract that is full, in surplus, suspended. */
  readonly full: DemoLogin;
  readonly surplus: DemoLogin;
  readonly unpaid: DemoLogin;
  /** A member whose entry staff have stopped. */
  readonly stopped: DemoLogin;
  /** Staff of the reseller, and of a tenant that has only just started. */
  readonly reseller: DemoLogin;
  readonly studio: DemoLogin;
  readonly device: { readonly id: string; readonly password: string };
}

export interface PlatformProcess {
  readonly demo: Demo;
  readonly dataDir: string;
  /** Its output so far. */
  output(): string;
  /** Stops it like Ctrl-C and removes its data. */
  stop(): Promise<void>;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await gone;
  clearTimeout(killer);
}

/**
 * Starts the platform like a person would, with a task of tools/tasks (`start`, `start-distributed`), on a free port with new data, and
 * resolves when it is ready.
 */
export async function startPlatform(task: string, within = 300_000): Promise<PlatformProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'monban-e2e-'));
  // When root starts it, PostgreSQL runs as another user who needs access.
  await chmod(dataDir, 0o711);
  const child = spawn(process.execPath, [join(root, 'tools', 'tasks', `${task}.ts`)], {
    cwd: root,
    env: { ...process.env, MONBAN_DATA_DIR: dataDir, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const output = (): string => lines.join('\n');
  const stop = async (): Promise<void> => {
    await end(child);
    await rm(dataDir, { recursive: true, force: true });
  };
  const demo = new Promise<Demo>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not ready within ${within} ms`)), within);
    const listen = (line: string): void => {
      lines.push(line);
      const said = /^MONBAN_DEMO (\{.*\})$/.exec(line)?.[1];
      if (said === undefined) return;
      clearTimeout(late);
      resolve(JSON.parse(said) as Demo);
    };
    createInterface({ input: child.stdout }).on('line', listen);
    createInterface({ input: child.stderr }).on('line', listen);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it was ready`)));
  });
  try {
    return { demo: await demo, dataDir, output, stop };
  } catch (error) {
    await stop();
    throw new Error(`tools/tasks/${task}.ts ${error instanceof Error ? error.message : String(error)}:\n${output()}`, { cause: error });
  }
}
