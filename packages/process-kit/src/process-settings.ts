import { readFileSync } from 'node:fs';
import { BlockList, isIP, isIPv4 } from 'node:net';
import { createSecureContext } from 'node:tls';
import { CannotStart } from './cannot-start.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Certificate and key of a process that speaks TLS itself, PEM. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
}

/** What every process of Monban reads from its environment. */
export interface ProcessSettings {
  readonly host: string;
  readonly port: number;
  /** Port for metrics and detailed readiness; null to disable. Strangers must not reach it. */
  readonly inner: { readonly host: string; readonly port: number } | null;
  readonly tls: Tls | null;
  /** How long a process still takes requests after it was asked to end, so that its clients notice. Milliseconds. */
  readonly drainMs: number;
  /** Identifies the start that this process belongs to; set by the starter and repeated in the readiness on the inner port. */
  readonly instance: string | null;
}

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether this name or address can only mean this machine. */
export function isLoopback(host: string): boolean {
  const name = host
    .replace(/^\[|\]$/g, '')
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
    .toLowerCase();
  if (isIP(name) === 0) return name === 'localhost' || name.endsWith('.localhost');
  return loopback.check(name, isIPv4(name) ? 'ipv4' : 'ipv6');
}

function portOf(env: Environment, name: string, usual: number | null): number | null {
  const value = env[name];
  if (value === undefined || value === '') return usual;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CannotStart('SETTING', `${name} must be a port number`);
  return port;
}

/**
 * A setting whose value is a JSON object. @throws CannotStart `SETTING` when it is not. The message omits the value, which may be a secret.
 */
export function objectSetting(env: Environment, name: string): object {
  const text = env[name];
  if (!text) throw new CannotStart('SETTING', `${name} is not set`);
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    // the parser's message would quote part of the value
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) throw new CannotStart('SETTING', `${name} is not set to JSON`);
  return value;
}

function fileOf(env: Environment, name: string): string | null {
  const path = env[name];
  if (!path) return null;
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new CannotStart('SETTING', `${name} names a file that cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}

function tlsOf(env: Environment): Tls | null {
  const cert = fileOf(env, 'MONBAN_TLS_CERT');
  const key = fileOf(env, 'MONBAN_TLS_KEY');
  if ((cert === null) !== (key === null)) throw new CannotStart('SETTING', 'MONBAN_TLS_CERT and MONBAN_TLS_KEY go together: set both');
  if (cert === null || key === null) return null;
  try {
    createSecureContext({ cert, key });
  } catch (error) {
    const { message } = error as Error;
    throw new CannotStart('SETTING', `MONBAN_TLS_CERT and MONBAN_TLS_KEY are not a certificate and its key in PEM (${message})`);
  }
  return { cert, key };
}

/** Reads the settings. Throws `CannotStart` with the name of the missing or wrong setting, never with its value. */
export function readProcessSettings(env: Environment, usualPort: number | null = null): ProcessSettings {
  const port = portOf(env, 'PORT', usualPort);
  if (port === null) throw new CannotStart('SETTING', 'PORT is not set');
  // Node ignores a missing file and then trusts no peer
  fileOf(env, 'NODE_EXTRA_CA_CERTS');
  const innerPort = portOf(env, 'MONBAN_INNER_PORT', null);
  const drainSeconds = Number(env['MONBAN_DRAIN_SECONDS'] ?? '2');
  if (!(drainSeconds >= 0 && drainSeconds <= 5)) throw new CannotStart('SETTING', 'MONBAN_DRAIN_SECONDS must be a number from 0 to 5');
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    inner: innerPort === null ? null : { host: env['MONBAN_INNER_HOST'] ?? '127.0.0.1', port: innerPort },
    tls: tlsOf(env),
    drainMs: drainSeconds * 1_000,
    instance: env['MONBAN_INSTANCE'] ?? null,
  };
}

/**
 * Requires TLS between machines: a process that listens beyond this machine needs a certificate, and so do the peers it calls there
 * (`readPeers`).
 *
 * @throws CannotStart `SETTING` when a process would listen beyond this machine without TLS, its own or that of a proxy in front of it.
 */
export function refuseClearListener(facts: { name: string; host: string; tls: Tls | null; behindProxy?: boolean }): void {
  const { name, host, tls, behindProxy = false } = facts;
  if (isLoopback(host) || tls !== null || behindProxy) return;
  throw new CannotStart(
    'SETTING',
    `${name} would listen on ${host} without TLS: set MONBAN_TLS_CERT and MONBAN_TLS_KEY, or HOST=127.0.0.1`,
  );
}
