import type { JWK } from 'jose';
import { type SubgraphName, subgraphNames } from './compose/read-subgraphs.ts';
import { readTrustProxy } from './operations/trust-proxy.ts';
import type { Security } from './sessions/session-cookie.ts';

/** What `main.ts` reads from the environment. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly production: boolean;
  readonly security: Security;
  /** Proxies whose `X-Forwarded-*` is believed, as a list of addresses and networks; none by default. */
  readonly trustProxy: string[] | false;
  /** Subgraph → its base address. */
  readonly peers: Readonly<Record<SubgraphName, string>>;
  /** Ed25519 private key of the service `gateway`. */
  readonly privateKey: JWK;
  readonly adminSite: string | null;
  readonly memberSite: string | null;
  /** Files with the persisted operations of the sites. */
  readonly manifests: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const listOf = (value: string | undefined): string[] => (value ?? '').split(',').filter((part) => part !== '');
const securities: readonly string[] = ['https', 'localhost', 'plain'] satisfies readonly Security[];

function needed(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // the parser's message would show a part of what may be a key
    return null;
  }
}

function jsonOf(env: Environment, name: string): object {
  const value = parseOrNull(needed(env, name));
  if (value === null || typeof value !== 'object') throw new Error(`${name} is not set to JSON`);
  return value;
}

function readPeers(env: Environment): Record<SubgraphName, string> {
  const peers = jsonOf(env, 'MONBAN_PEERS') as Partial<Record<SubgraphName, string>>;
  for (const name of subgraphNames) {
    const address = peers[name];
    if (!address || !URL.canParse(address)) throw new Error(`MONBAN_PEERS names no address of ${name}`);
  }
  return peers as Record<SubgraphName, string>;
}

/** Reads the settings; throws with the name of what is missing or wrong, never with its value. */
export function readSettings(env: Environment): Settings {
  const security = env['MONBAN_SECURITY'] ?? 'https';
  if (!securities.includes(security)) throw new Error(`MONBAN_SECURITY is none of ${securities.join(', ')}`);
  const port = Number(env['PORT'] ?? '4000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('PORT is no port');
  return {
    host: env['HOST'] ?? '127.0.0.1',
    port,
    logLevel: env['MONBAN_LOG_LEVEL'] ?? 'info',
    production: env['NODE_ENV'] === 'production',
    security: security as Security,
    trustProxy: readTrustProxy(env['MONBAN_TRUST_PROXY']),
    peers: readPeers(env),
    privateKey: jsonOf(env, 'MONBAN_SERVICE_KEY'),
    adminSite: env['MONBAN_ADMIN_SITE'] ?? null,
    memberSite: env['MONBAN_MEMBER_SITE'] ?? null,
    manifests: listOf(env['MONBAN_MANIFESTS']),
  };
}
