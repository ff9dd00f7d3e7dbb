import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAccess } from '@monban/access';
import { startBilling } from '@monban/billing';
import { startContracts } from '@monban/contracts';
import { systemClock } from '@monban/domain-kit';
import { assertDurable, mailboxRoutes, startMailSink } from '@monban/embedded';
import { buildGateway } from '@monban/gateway';
import { readGraphFiles } from '@monban/gateway/graph-files';
import { readManifestFiles } from '@monban/gateway/manifest-files';
import { serveInner } from '@monban/process-kit';
import { firstAdministratorPath, heldMails, smtpMailer, startIdentity, usualLimits } from '@monban/identity';
import {
  type CrashPoint,
  createLog,
  deriveServiceKeys,
  type Execute,
  fileAnchors,
  keysFor,
  type ServiceName,
  type Subgraph,
  viewersInProcess,
} from '@monban/subgraph-kit';
import { AggregatorRegistry, Registry } from 'prom-client';
import { anchorsFile, type Databases, openDatabases, type SubgraphName } from './databases.ts';
import type { Installation } from './installation.ts';
import { feedRevocations } from './revocation-source.ts';
import { openSecrets } from './secrets.ts';
import { builtSites, manifestFiles } from './sites.ts';

export interface EmbeddedPlatform {
  readonly origin: string;
  readonly localOrigin: string;
  /** Token for `/mailbox/`; null where there is none. */
  readonly mailboxToken: string | null;
  readonly subgraphs: Readonly<Record<'identity' | 'contracts' | 'access' | 'billing', Subgraph>>;
  /** The database of each subgraph. */
  readonly databaseUrls: Readonly<Record<SubgraphName, string>>;
  /** Page on which the first administrator sets a password; null once there is one. */
  firstAdministratorLink(): Promise<string | null>;
  stop(): Promise<void>;
}

/** How long each part may take to stop, in milliseconds: in total less than a process has. */
const patience = { gateway: 5_500, subgraphs: 1_500, mails: 500, databases: 2_000 } as const;

/** The whole platform in this process: PostgreSQL's supervisor, mail sink, four subgraphs called in process, gateway and both sites. */
export async function startEmbeddedPlatform(
  installation: Installation,
  options: {
    crashPoint?: CrashPoint;
    /** Start with empty embedded databases. */
    startOver?: boolean;
  } = {},
): Promise<EmbeddedPlatform> {
  const { root, dataDir, host, port, inner, origin, localOrigin, production, poolSize } = installation;
  const log = createLog('monban', installation.logLevel);
  const secrets = await openSecrets(dataDir);
  const opened: Part[] = [];
  let databases: Databases | undefined;
  const stop = async (): Promise<void> => {
    // parts stop in reverse order of their start
    for (const name of ['gateway', 'subgraphs', 'mails'] as const) {
      const parts = opened.filter((part) => part.of === name);
      const ended = await within(patience[name], Promise.all(parts.map((part) => part.stop())));
      if (!ended) log.warn(`${name} did not stop within ${patience[name] / 1_000} s`);
    }
    await databases?.stop(patience.databases);
  };
  try {
    databases = await openDatabases({ dataDir, log, given: installation.outside, startOver: options.startOver ?? false, poolSize });
    const { urls, migrationUrls } = databases;
    await assertDurable(urls.identity);
    const sink = installation.smtpUrl !== null || production ? null : await startMailSink({ dataDir, now: () => systemClock.now(), log });
    if (sink) opened.push({ of: 'mails', stop: () => sink.stop() });
    const smtpUrl = sink?.url ?? installation.smtpUrl;
    const keys = deriveServiceKeys(secrets.services);
    const viewers = viewersInProcess();
    const running: Partial<Record<ServiceName, Execute>> = {};
    const anchors = fileAnchors(anchorsFile(dataDir));
    const deps = (name: 'identity' | 'contracts' | 'access' | 'billing') => ({
      databaseUrl: urls[name],
      ...(migrationUrls[name] ? { migrationUrl: migrationUrls[name] } : {}),
      keys: keysFor(name, keys),
      viewers: viewers(name),
      clock: systemClock,
      log: log.child({ service: name }),
      anchors,
      poolSize,
      peers: (peer: ServiceName) => running[peer],
      ...(options.crashPoint ? { crashPoint: options.crashPoint } : {}),
    });
    const identitySettings = {
      secret: secrets.mailedTokens,
      origin,
      mailer: smtpUrl === null ? heldMails : smtpMailer(smtpUrl, installation.mailFrom),
      limits: usualLimits,
    };
    const start = async <S extends Subgraph>(starting: Promise<S>): Promise<S> => {
      const subgraph = await starting;
      running[subgraph.name] = subgraph.execute;
      opened.push({ of: 'subgraphs', stop: () => subgraph.stop() });
      return subgraph;
    };
    const [identity, contracts, access, billing] = await Promise.all([
      start(startIdentity({ ...deps('identity'), settings: identitySettings })),
      start(startContracts({ ...deps('contracts'), inviteLinks: { secret: secrets.inviteLinks, origin } })),
      start(startAccess(deps('access'))),
      start(startBilling(deps('billing'))),
    ]);
    const subgraphs = { identity, contracts, access, billing };
    const inproc = (subgraph: Subgraph) => ({
      kind: 'inproc' as const,
      execute: subgraph.execute,
      problems: () => subgraph.problems(),
    });
    const registry = new Registry();
    const { 'admin-web': adminSite, 'member-web': memberSite } = builtSites(root);
    const gateway = await buildGateway({
      graph: readGraphFiles(join(root, 'gateway')),
      subgraphs: { identity: inproc(identity), contracts: inproc(contracts), access: inproc(access), billing: inproc(billing) },
      signViewer: viewers('gateway').sign,
      revocations: feedRevocations(identity.revocations),
      clock: systemClock,
      log: log.child({ service: 'gateway' }),
      security: installation.security,
      production,
      manifest: readManifestFiles(manifestFiles(root)),
      trustProxy: installation.trustProxy,
      tls: installation.tls,
      sites: [
        ...(adminSite ? [{ folder: adminSite, base: '/admin/' as const }] : []),
        ...(memberSite ? [{ folder: memberSite, base: '/s/' as const }] : []),
      ],
      plugins: sink ? [(app) => mailboxRoutes(app, { sink, token: secrets.mailbox })] : [],
      registry,
    });
    opened.push({ of: 'gateway', stop: () => gateway.app.close() });
    const metrics = () => allMetrics([registry, ...Object.values(subgraphs).map((subgraph) => subgraph.metrics)]);
    const innerServer = await serveInner({ readiness: gateway.inner.readiness, metrics }, inner, installation.instance);
    opened.push({ of: 'gateway', stop: () => innerServer.stop() });
    await gateway.app.listen({ port, host });
    return {
      origin,
      localOrigin,
      mailboxToken: sink && secrets.mailbox,
      subgraphs,
      databaseUrls: urls,
      async firstAdministratorLink() {
        const person = { name: 'Administrator', email: 'admin@monban.invalid', timeZone: installation.timeZone };
        const facts = { clock: systemClock, secret: secrets.mailedTokens, ...person };
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

interface Part {
  readonly of: Exclude<keyof typeof patience, 'databases'>;
  stop(): Promise<unknown>;
}

/** Whether it finished within this many milliseconds; later results are ignored. */
const within = (ms: number, work: Promise<unknown>): Promise<boolean> =>
  Promise.race([
    work.then(
      () => true,
      () => true,
    ),
    sleep(ms, false, { ref: false }),
  ]);

/** The metrics of all services of this process in one answer, each with its label `service`. */
const allMetrics = async (registries: readonly Registry[]): Promise<string> =>
  AggregatorRegistry.aggregate(await Promise.all(registries.map((registry) => registry.getMetricsAsJSON()))).metrics();
