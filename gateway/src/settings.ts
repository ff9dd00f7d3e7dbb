import {
  CannotStart,
  type Environment,
  objectSetting,
  type ProcessSettings,
  readProcessSettings,
  readPeers,
  refuseClearListener,
} from '@monban/process-kit';
import type { JWK } from 'jose';
import { type SubgraphName, subgraphNames } from './compose/read-subgraphs.ts';
import { readTrustProxy } from './operations/trust-proxy.ts';
import type { Security } from './sessions/session-cookie.ts';

/** How the public reaches the gateway, in either topology. */
export interface PublicSettings extends ProcessSettings {
  readonly logLevel: string;
  /** Persisted operations only, and no mailbox. */
  readonly production: boolean;
  readonly security: Security;
  /** Trusted proxies as a list of addresses and networks; none by default. */
  readonly trustProxy: string[] | false;
}

/** What `main.ts` reads from the environment. */
export interface Settings extends PublicSettings {
  /** Subgraph → the base addresses of its replicas. */
  readonly peers: Readonly<Record<SubgraphName, readonly string[]>>;
  /** Ed25519 private key of the service `gateway`. */
  readonly privateKey: JWK;
  readonly adminSite: string | null;
  readonly memberSite: string | null;
  /** Files with the persisted operations of the sites. */
  readonly manifests: readonly string[];
  /** Base address of the mail sink's pages, served below `/mailbox/`; never in production. */
  readonly mailbox: string | null;
}

const listOf = (value: string | undefined): string[] => (value ?? '').split(',').filter((part) => part !== '');
const securities: readonly string[] = ['https', 'localhost', 'plain'] satisfies readonly Security[];

function peersOf(env: Environment): Settings['peers'] {
  const peers = readPeers(env);
  for (const name of subgraphNames) if (!peers[name]) throw new CannotStart('SETTING', `MONBAN_PEERS names no address of ${name}`);
  return peers;
}

/** Reads how the public reaches the gateway. Throws `CannotStart` with the name of the missing or wrong setting, never with its value. */
export function readPublicSettings(env: Environment): PublicSettings {
  const process = readProcessSettings(env, 4000);
  const security = env['MONBAN_SECURITY'] ?? 'https';
  if (!securities.includes(security)) throw new CannotStart('SETTING', `MONBAN_SECURITY must be one of ${securities.join(', ')}`);
  const trustProxy = readTrustProxy(env['MONBAN_TRUST_PROXY']);
  const { host, tls } = process;
  refuseClearListener({ name: 'the gateway', host, tls, behindProxy: trustProxy !== false });
  return {
    ...process,
    logLevel: env['MONBAN_LOG_LEVEL'] ?? 'info',
    production: env['NODE_ENV'] === 'production',
    security: security as Security,
    trustProxy,
  };
}

/** Reads the settings of a gateway in its own process; throws `CannotStart` in the same way. */
export function readSettings(env: Environment): Settings {
  const settings = readPublicSettings(env);
  const peers = peersOf(env);
  const mailbox = env['MONBAN_MAILBOX'] || null;
  if (settings.production && mailbox !== null) throw new CannotStart('SETTING', 'MONBAN_MAILBOX is set, and production has no mailbox');
  return {
    ...settings,
    peers,
    privateKey: objectSetting(env, 'MONBAN_SERVICE_KEY'),
    adminSite: env['MONBAN_ADMIN_SITE'] ?? null,
    memberSite: env['MONBAN_MEMBER_SITE'] ?? null,
    manifests: listOf(env['MONBAN_MANIFESTS']),
    mailbox,
  };
}
