import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startAccess } from '@monban/access';
import { startBilling } from '@monban/billing';
import { startContracts } from '@monban/contracts';
import { systemClock } from '@monban/domain-kit';
import { assertDurable, mailboxRoutes, startMailSink } from '@monban/embedded';
import { buildApp } from '@monban/gateway';
import { readGraphFiles } from '@monban/gateway/graph-files';
import { firstAdministratorPath, smtpMailer, startIdentity, usualLimits } from '@monban/identity';
import {
  type CrashPoint,
  createLog,
  deriveServiceKeys,
  type Execute,
  fileAnchors,
  keysFor,
  type ServiceName,
  type Subgraph,
  viewerSigner,
} from '@monban/subgraph-kit';
import { anchorsFile, openDatabases, type OutsideDatabases, type SubgraphName } from './databases.ts';
import { readManifests } from './manifests.ts';
import { feedRevocations } from './revocation-source.ts';
import { openSecrets } from './secrets.ts';

export interface EmbeddedPlatformOptions {
  readonly root: string;
  readonly dataDir: string;
  readonly port: number;
  readonly logLevel: string;
  /** Address people open it at, where that is not the port itself. */
  readonly origin?: string;
  /** Serve the SPAs' own operations only on `/app/graphql`. */
  readonly production?: boolean;
  /** Addresses and networks of the proxies in front; none unless said. */
  readonly trustProxy?: readonly string[] | false;
  readonly crashPoint?: CrashPoint;
  /** Begin with empty embedded databases. */
  readonly startOver?: boolean;
  /** Outside PostgreSQL servers; the embedded one runs only when one of the four is missing. */
  readonly outside?: OutsideDatabases;
}

export interface EmbeddedPlatform {
  readonly origin: string;
  readonly subgraphs: Readonly<Record<'identity' | 'contracts' | 'access' | 'billing', Subgraph>>;
  /** Where each subgraph keeps its data. */
  readonly databaseUrls: Readonly<Record<SubgraphName, string>>;
  /** Page on which the first administrator sets a password; null once there is one. */
  firstAdministratorLink(): Promise<string | null>;
  stop(): Promise<void>;
}

/** The whole platform in this process: PostgreSQL's supervisor, mail sink, four subgraphs called in process, gateway and both sites. */
export async function startEmbeddedPlatform(options: EmbeddedPlatformOptions): Promise<EmbeddedPlatform> {
  const { root, dataDir, port, logLevel } = options;
  const log = createLog('monban', logLevel);
  const { origin = `http://localhost:${port}` } = options;
  const secrets = await openSecrets(dataDir);
  const databases = await openDatabases({ dataDir, log, given: options.outside ?? {}, startOver: options.startOver ?? false });
  const opened: { stop(): Promise<void> }[] = [databases];
  const stop = async (): Promise<void> => {
    for (const part of opened.splice(0).toReversed()) await part.stop();
  };
  try {
    await assertDurable(databases.urls.identity);
    const mail = await startMailSink({ dataDir, now: () => systemClock.now(), log });
    opened.push(mail);
    const keys = deriveServiceKeys(secrets.services);
    const running: Partial<Record<ServiceName, Execute>> = {};
    const anchors = fileAnchors(anchorsFile(dataDir));
    const deps = (name: 'identity' | 'contracts' | 'access' | 'billing') => ({
      databaseUrl: databases.urls[name],
      ...(databases.migrationUrls[name] ? { migrationUrl: databases.migrationUrls[name] } : {}),
      keys: keysFor(name, keys),
      clock: systemClock,
      log: log.child({ service: name }),
      anchors,
      peers: (peer: ServiceName) => running[peer],
      ...(options.crashPoint ? { crashPoint: options.crashPoint } : {}),
    });
    const identitySettings = {
      secret: secrets.mailedTokens,
      origin,
      mailer: smtpMailer(mail.url, 'Monban <no-reply@monban.invalid>'),
      limits: usualLimits,
    };
    const [identity, contracts, access, billing] = await Promise.all([
      startIdentity({ ...deps('identity'), settings: identitySettings }),
      startContracts({ ...deps('contracts'), inviteLinks: { secret: secrets.inviteLinks, origin } }),
      startAccess(deps('access')),
      startBilling(deps('billing')),
    ]);
    const subgraphs = { identity, contracts, access, billing };
    for (const subgraph of Object.values(subgraphs)) {
      running[subgraph.name] = subgraph.execute;
      opened.push(subgraph);
    }
    const gatewayKeys = keysFor('gateway', keys);
    const inproc = (subgraph: Subgraph) => ({ kind: 'inproc' as const, execute: subgraph.execute });
    const gateway = await buildApp({
      graph: readGraphFiles(join(root, 'gateway')),
      subgraphs: { identity: inproc(identity), contracts: inproc(contracts), access: inproc(access), billing: inproc(billing) },
      signViewer: await viewerSigner('gateway', gatewayKeys.privateKey),
      revocations: feedRevocations(identity.revocations),
      clock: systemClock,
      log: log.child({ service: 'gateway' }),
      security: 'localhost',
      production: options.production ?? false,
      manifest: readManifests(root),
      trustProxy: options.trustProxy ?? false,
      sites: builtSites(root),
      plugins: [(app) => mailboxRoutes(app, { sink: mail })],
    });
    await gateway.listen({ port, host: '127.0.0.1' });
    opened.push({ stop: () => gateway.close() });
    return {
      origin,
      subgraphs,
      databaseUrls: databases.urls,
      async firstAdministratorLink() {
        const facts = { clock: systemClock, secret: secrets.mailedTokens, name: 'Administrator', email: 'admin@monban.invalid' };
        const path = await firstAdministratorPath(identity.database, facts);
        return path && origin + path;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The sites that have been built. */
const builtSites = (root: string) =>
  [
    { folder: join(root, 'admin-web/dist'), base: '/admin/' as const },
    { folder: join(root, 'member-web/dist'), base: '/s/' as const },
  ].filter(({ folder }) => existsSync(join(folder, 'index.html')));
