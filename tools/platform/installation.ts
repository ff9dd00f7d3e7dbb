import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PublicSettings, readPublicSettings } from '@monban/gateway/settings';
import { isTimeZone } from '@monban/domain-kit';
import { CannotStart, type Environment, type WantedPort } from '@monban/process-kit';
import { usualPoolSize } from '@monban/subgraph-kit';
import { type OutsideDatabases, outsideDatabases, type SubgraphName, subgraphNames } from './databases.ts';

/** What both starters read from their environment; everything has a default, so that `npm start` needs nothing. */
export interface Installation extends PublicSettings {
  readonly root: string;
  readonly inner: NonNullable<PublicSettings['inner']>;
  readonly dataDir: string;
  /** Address at which people open Monban, without a path. */
  readonly origin: string;
  /** Where this machine itself reaches it. */
  readonly localOrigin: string;
  /** Outside PostgreSQL servers; the embedded one runs only when at least one of the four is missing. */
  readonly outside: OutsideDatabases;
  /** Number of processes per service in the distributed topology (`MONBAN_REPLICAS`). */
  readonly replicas: number;
  /** Connections of one process of a subgraph for requests and jobs (`MONBAN_POOL_SIZE`). */
  readonly poolSize: number;
  /** Mail server; null: the mail sink; in production mails wait instead. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Zone of the provider, and of new tenants unless another is named (`MONBAN_TIME_ZONE`). */
  readonly timeZone: string;
}

/** Each service's offset from the public port, with its inner port: ten ports in a row per replica. */
export interface Ports {
  readonly of: Readonly<Record<'gateway' | SubgraphName, number>>;
  readonly inner: Readonly<Record<'gateway' | SubgraphName, number>>;
}

function portsFrom(port: number, replica = 0): Ports {
  const first = port + 10 * replica;
  const names = ['gateway', ...subgraphNames] as const;
  const from = (start: number) => Object.fromEntries(names.map((name, i) => [name, start + i])) as Ports['of'];
  return { of: from(first), inner: from(first + 5) };
}

/** Ports of each replica, the first one's first. */
export const portsOfReplicas = ({ port, replicas }: Installation): Ports[] =>
  Array.from({ length: replicas }, (_, replica) => portsFrom(port, replica));

/** Ports of all services' processes, for the check before the start. */
export const wantedPorts = (installation: Installation): WantedPort[] =>
  portsOfReplicas(installation).flatMap(({ of, inner }) => [
    ...Object.entries(of).map(([name, port]) => ({ port, host: name === 'gateway' ? installation.host : '127.0.0.1', of: name })),
    ...Object.entries(inner).map(([name, port]) => ({ port, host: '127.0.0.1', of: `${name}, inner` })),
  ]);

export function readInstallation(env: Environment, root: string): Installation {
  const dataDir = resolve(root, env['MONBAN_DATA_DIR'] ?? '.data');
  const scheme = env['MONBAN_TLS_CERT'] ? 'https' : 'http';
  const localOrigin = `${scheme}://localhost:${env['PORT'] ?? '4000'}`;
  const origin = env['MONBAN_ORIGIN'] || localOrigin;
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
    throw new CannotStart('SETTING', 'MONBAN_ORIGIN must be an address without a path, such as https://monban.example.jp');
  }
  const replicas = Number(env['MONBAN_REPLICAS'] || 1);
  if (!Number.isInteger(replicas) || replicas < 1 || replicas > 100)
    throw new CannotStart('SETTING', 'MONBAN_REPLICAS must be a number from 1 to 100');
  const poolSize = Number(env['MONBAN_POOL_SIZE'] || usualPoolSize);
  if (!Number.isInteger(poolSize) || poolSize < 2 || poolSize > 200)
    throw new CannotStart('SETTING', 'MONBAN_POOL_SIZE must be a number from 2 to 200');
  const timeZone = env['MONBAN_TIME_ZONE'] || 'Asia/Tokyo';
  if (!isTimeZone(timeZone)) throw new CannotStart('SETTING', 'MONBAN_TIME_ZONE must be an IANA time zone, such as Europe/Berlin');
  const security = origin.startsWith('https:') ? 'https' : 'localhost';
  const settings = readPublicSettings({ MONBAN_SECURITY: security, MONBAN_LOG_LEVEL: 'warn', ...env });
  if (settings.production && (existsSync(join(dataDir, 'demo.json')) || existsSync(join(dataDir, 'demo-unfinished')))) {
    throw new CannotStart(
      'DEMO_IN_PRODUCTION',
      `the demo never runs in production, and ${dataDir} holds one: choose another MONBAN_DATA_DIR`,
    );
  }
  return {
    ...settings,
    root,
    inner: settings.inner ?? { host: '127.0.0.1', port: portsFrom(settings.port).inner.gateway },
    dataDir,
    origin,
    localOrigin,
    outside: outsideDatabases(env),
    replicas,
    poolSize,
    smtpUrl: env['SMTP_URL'] || null,
    mailFrom: env['MAIL_FROM'] || 'Monban <no-reply@monban.invalid>',
    timeZone,
  };
}
