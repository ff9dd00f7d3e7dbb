import type { Environment, Peers } from '@monban/process-kit';
import { type deriveServiceKeys, keysFor, type ServiceName } from '@monban/subgraph-kit';
import type { Databases, SubgraphName } from './databases.ts';

/** From our own environment a service gets what the machine and Node need, and nothing that could be a secret. */
const passedOn = [
  'PATH',
  'SystemRoot',
  'TEMP',
  'TMP',
  'TMPDIR',
  'TZ',
  'LANG',
  'LC_ALL',
  'NODE_ENV',
  'NODE_EXTRA_CA_CERTS',
  'NODE_COMPILE_CACHE',
] as const;

/** Settings about how the public reaches the gateway go to the gateway only. */
const ofTheGateway = ['HOST', 'MONBAN_TLS_CERT', 'MONBAN_TLS_KEY', 'MONBAN_TRUST_PROXY'] as const;

const someOf = (env: Environment, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));

export interface ServiceFacts {
  /** Our own environment. */
  readonly env: Environment;
  readonly keys: ReturnType<typeof deriveServiceKeys>;
  readonly databases: Pick<Databases, 'urls' | 'migrationUrls'>;
  /** File to which services append the heads of the audit chains. */
  readonly auditAnchors: string;
  readonly secrets: { readonly mailedTokens: string; readonly inviteLinks: string };
  readonly peers: Peers;
  readonly replicas: number;
  readonly poolSize: number;
  readonly origin: string;
  readonly timeZone: string;
  readonly logLevel: string;
  readonly drainSeconds: number;
  readonly instance: string;
  readonly mails: { readonly smtpUrl: string | null; readonly from: string; readonly mailbox: string | null };
  readonly gateway: {
    readonly security: string;
    readonly adminSite?: string;
    readonly memberSite?: string;
    readonly manifests: readonly string[];
  };
}

const databaseOf = (name: SubgraphName, { urls, migrationUrls }: ServiceFacts['databases']): Record<string, string> => ({
  DATABASE_URL: urls[name],
  ...(migrationUrls[name] === undefined ? {} : { MIGRATION_URL: migrationUrls[name] }),
});

/** The complete environment of one service, with its own secrets only. */
export function serviceEnvironment(
  name: ServiceName,
  where: { port: number; innerPort: number },
  facts: ServiceFacts,
): Record<string, string> {
  const { env, databases, secrets, origin, timeZone, mails, gateway } = facts;
  const { privateKey, publicKeys } = keysFor(name, facts.keys);
  const own: Record<ServiceName, Record<string, string>> = {
    gateway: {
      ...someOf(env, ofTheGateway),
      MONBAN_SECURITY: gateway.security,
      ...(gateway.adminSite ? { MONBAN_ADMIN_SITE: gateway.adminSite } : {}),
      ...(gateway.memberSite ? { MONBAN_MEMBER_SITE: gateway.memberSite } : {}),
      MONBAN_MANIFESTS: gateway.manifests.join(','),
      ...(mails.mailbox === null ? {} : { MONBAN_MAILBOX: mails.mailbox }),
    },
    identity: {
      MONBAN_ORIGIN: origin,
      MONBAN_TIME_ZONE: timeZone,
      MONBAN_MAIL_SECRET: secrets.mailedTokens,
      MAIL_FROM: mails.from,
      ...(mails.smtpUrl === null ? {} : { SMTP_URL: mails.smtpUrl }),
    },
    contracts: { MONBAN_ORIGIN: origin, MONBAN_INVITE_LINK_SECRET: secrets.inviteLinks },
    access: {},
    billing: {},
  };
  return {
    ...someOf(env, passedOn),
    PORT: String(where.port),
    MONBAN_INNER_PORT: String(where.innerPort),
    MONBAN_INSTANCE: facts.instance,
    MONBAN_DRAIN_SECONDS: String(facts.drainSeconds),
    MONBAN_LOG_LEVEL: facts.logLevel,
    MONBAN_SERVICE_KEY: JSON.stringify(privateKey),
    MONBAN_PEERS: JSON.stringify(facts.peers),
    ...(name === 'gateway'
      ? {}
      : {
          MONBAN_SERVICE_PUBLIC_KEYS: JSON.stringify(publicKeys),
          MONBAN_REPLICAS: String(facts.replicas),
          MONBAN_POOL_SIZE: String(facts.poolSize),
          MONBAN_AUDIT_ANCHORS: facts.auditAnchors,
          ...someOf(env, ['MONBAN_EVENT_LOG_DAYS']),
          ...databaseOf(name, databases),
        }),
    ...own[name],
  };
}
