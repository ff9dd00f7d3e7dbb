import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertDurable, type Log } from '@monban/embedded';
import { deriveServiceKeys, keysFor, type ServiceName } from '@monban/subgraph-kit';
import { anchorsFile, openDatabases, type SubgraphName, subgraphNames } from './databases.ts';
import { openSecrets } from './secrets.ts';

export interface DistributedPlatform {
  readonly origin: string;
  /** Where each subgraph keeps its data. */
  readonly databaseUrls: Readonly<Record<SubgraphName, string>>;
  /** The running process of a service, for tests that kill it. */
  process(name: ServiceName): ChildProcess;
  firstAdministratorLink(): Promise<string | null>;
  stop(): Promise<void>;
}

/** Every service as its own process on this machine, HTTP between them; a service that dies is started again. */
export async function startDistributedPlatform(options: {
  root: string;
  dataDir: string;
  port: number;
  log: Log;
  logLevel: string;
  /** Begin with empty embedded databases. */
  startOver?: boolean;
  /** Further environment of single services. */
  extra?: Partial<Record<ServiceName, Record<string, string>>>;
}): Promise<DistributedPlatform> {
  const { root, dataDir, port, log, logLevel, extra = {} } = options;
  const origin = `http://localhost:${port}`;
  const secrets = await openSecrets(dataDir);
  const databases = await openDatabases({ dataDir, log, given: {}, startOver: options.startOver ?? false });
  await assertDurable(databases.urls.identity);
  const keys = deriveServiceKeys(secrets.services);
  const ports = Object.fromEntries(subgraphNames.map((name, i) => [name, port + 1 + i])) as Record<SubgraphName, number>;
  const smtpPort = port + 9;
  const peers = Object.fromEntries(subgraphNames.map((name) => [name, `http://127.0.0.1:${ports[name]}`]));

  const environmentOf = (name: ServiceName): Record<string, string> => ({
    ...(process.env as Record<string, string>),
    HOST: '127.0.0.1',
    PORT: String(name === 'gateway' ? port : ports[name]),
    ...(name === 'gateway' ? {} : { DATABASE_URL: databases.urls[name] }),
    ...(name !== 'gateway' && databases.migrationUrls[name] ? { MIGRATION_URL: databases.migrationUrls[name] } : {}),
    MONBAN_AUDIT_ANCHORS: anchorsFile(dataDir),
    MONBAN_SERVICE_KEY: JSON.stringify(keysFor(name, keys).privateKey),
    MONBAN_SERVICE_PUBLIC_KEYS: JSON.stringify(keysFor(name, keys).publicKeys),
    MONBAN_PEERS: JSON.stringify(peers),
    MONBAN_ORIGIN: origin,
    MONBAN_DATA_DIR: dataDir,
    MONBAN_LOG_LEVEL: logLevel,
    MONBAN_MAIL_SECRET: secrets.mailedTokens,
    MONBAN_INVITE_LINK_SECRET: secrets.inviteLinks,
    MONBAN_SMTP_PORT: String(smtpPort),
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    ...extra[name],
  });
  const fileOf = (name: ServiceName): string =>
    name === 'gateway' ? join(root, 'tools/platform/gateway-process.ts') : join(root, 'subgraphs', name, 'src/main.ts');

  let isStopping = false;
  const processes = new Map<ServiceName, ChildProcess>();
  const run = (name: ServiceName): void => {
    const child = spawn(process.execPath, [fileOf(name)], { cwd: root, env: environmentOf(name), stdio: ['ignore', 'inherit', 'inherit'] });
    processes.set(name, child);
    child.once('exit', () => {
      if (isStopping) return;
      log.warn(`${name} ended and is started again`);
      void sleep(200).then(() => (isStopping ? undefined : run(name)));
    });
  };

  const stop = async (): Promise<void> => {
    isStopping = true;
    const running = [...processes.values()].filter((child) => child.exitCode === null && child.signalCode === null);
    await Promise.all(
      running.map(
        (child) =>
          new Promise<void>((resolve) => {
            child.once('exit', () => resolve());
            child.kill('SIGTERM');
          }),
      ),
    );
    await databases.stop();
  };
  try {
    for (const name of [...subgraphNames, 'gateway'] as const) run(name);
    await readiness(origin);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    origin,
    databaseUrls: databases.urls,
    process: (name) => processes.get(name)!,
    async firstAdministratorLink() {
      const { stdout } = spawnSync(process.execPath, [fileOf('identity'), '--first-administrator'], {
        env: { ...environmentOf('identity'), MONBAN_LOG_LEVEL: 'silent' },
        encoding: 'utf8',
      });
      return stdout.trim() || null;
    },
    stop,
  };
}

/** Waits until the gateway reaches every service. */
async function readiness(origin: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  for (;;) {
    const ready = await fetch(`${origin}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (performance.now() > deadline) throw new Error('the services were not ready within a minute');
    await sleep(100);
  }
}
