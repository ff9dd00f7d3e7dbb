import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { assertDurable, type Log } from '@monban/embedded';
import { CannotStart, type Environment } from '@monban/process-kit';
import { deriveServiceKeys, type ServiceName, usualReplicas } from '@monban/subgraph-kit';
import { type Child, startChild } from './child-process.ts';
import { anchorsFile, type Databases, openDatabases, type SubgraphName, subgraphNames } from './databases.ts';
import { type Installation, type Ports, portsOfReplicas } from './installation.ts';
import type { MailAddresses } from './mail-process.ts';
import { openSecrets } from './secrets.ts';
import { serviceEnvironment, type ServiceFacts } from './service-environment.ts';
import { builtSites, manifestFiles } from './sites.ts';

const services = [...subgraphNames, 'gateway'] as const;
/** A service that is not up by then never will be. Milliseconds. */
const PATIENCE = 120_000;
/** The services' share of the time that a process has to end; the rest is the database's. */
const SERVICES_STOP_MS = 6_000;
const DATABASES_STOP_MS = 3_000;

export interface DistributedPlatform {
  readonly origin: string;
  readonly localOrigin: string;
  /** Token for `/mailbox/`; null where there is none. */
  readonly mailboxToken: string | null;
  /** The database of each subgraph. */
  readonly databaseUrls: Readonly<Record<SubgraphName, string>>;
  firstAdministratorLink(): Promise<string | null>;
  stop(): Promise<void>;
}

/** Every service as one or several processes on this machine, with HTTP between them; a process that dies is restarted. */
export async function startDistributedPlatform(
  installation: Installation,
  options: {
    log: Log;
    /** Our own environment; each service gets the part that it needs. */
    env: Environment;
    /** Start with empty embedded databases. */
    startOver?: boolean;
  },
): Promise<DistributedPlatform> {
  const { root, dataDir, origin, localOrigin, poolSize } = installation;
  const { log, env, startOver = false } = options;
  const replicas = Math.max(installation.replicas, usualReplicas);
  const warn = (message: string): void => log.warn(message);
  const ports = portsOfReplicas(installation);
  const secrets = await openSecrets(dataDir);
  const children = new Map<string, Child>();
  let databases: Databases | undefined;
  const stop = async (): Promise<void> => {
    await Promise.all([...children.values()].map((child) => child.stop(SERVICES_STOP_MS)));
    await databases?.stop(DATABASES_STOP_MS);
  };
  try {
    databases = await openDatabases({ dataDir, log, given: installation.outside, startOver, replicas, poolSize });
    await assertDurable(databases.urls.identity);
    const mails = await openMails(installation, secrets.mailbox, children, warn);
    const { 'admin-web': adminSite, 'member-web': memberSite } = builtSites(root);
    const facts: ServiceFacts = {
      env,
      keys: deriveServiceKeys(secrets.services),
      databases,
      auditAnchors: anchorsFile(dataDir),
      secrets,
      peers: Object.fromEntries(subgraphNames.map((name) => [name, ports.map(({ of }) => `http://127.0.0.1:${of[name]}`)])),
      replicas,
      poolSize,
      origin,
      timeZone: installation.timeZone,
      logLevel: installation.logLevel,
      drainSeconds: installation.drainMs / 1_000,
      instance: randomUUID(),
      mails,
      gateway: {
        security: installation.security,
        ...(adminSite ? { adminSite } : {}),
        ...(memberSite ? { memberSite } : {}),
        manifests: manifestFiles(root),
      },
    };
    const fileOf = (name: ServiceName): string => join(root, name === 'gateway' ? 'gateway' : `subgraphs/${name}`, 'src/main.ts');
    const environmentOf = (name: ServiceName, { of, inner }: Ports) =>
      serviceEnvironment(name, { port: of[name], innerPort: inner[name] }, facts);
    for (const [replica, at] of ports.entries()) {
      for (const service of services) {
        const name = replica === 0 ? service : `${service} ${replica + 1}`;
        children.set(name, startChild({ name, file: fileOf(service), cwd: root, environment: () => environmentOf(service, at), warn }));
      }
    }
    const ready = Promise.all(ports.map((at) => allReady(at, facts.instance)));
    await Promise.race([ready, ...[...children.values()].map(({ failed }) => failed)]);
    for (const child of children.values()) child.isUp();
    return {
      origin,
      localOrigin,
      mailboxToken: mails.mailbox && secrets.mailbox,
      databaseUrls: databases.urls,
      async firstAdministratorLink() {
        const { stdout } = await promisify(execFile)(process.execPath, [fileOf('identity'), '--first-administrator'], {
          cwd: root,
          env: { ...environmentOf('identity', ports[0]!), MONBAN_LOG_LEVEL: 'silent' },
        });
        return stdout.trim() || null;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The mail sink as a separate process, unless there is a mail server or this is production. */
async function openMails(
  { root, dataDir, smtpUrl, mailFrom, production, logLevel }: Installation,
  token: string,
  children: Map<string, Child>,
  warn: (message: string) => void,
): Promise<ServiceFacts['mails']> {
  if (smtpUrl !== null || production) return { smtpUrl, from: mailFrom, mailbox: null };
  // any ports at first; after a restart, the ports that the services know
  const listens = { smtpPort: 0, mailboxPort: 0 };
  const environment = (): Record<string, string> => ({
    PATH: process.env['PATH'] ?? '',
    MONBAN_DATA_DIR: dataDir,
    MONBAN_MAILBOX_TOKEN: token,
    MONBAN_LOG_LEVEL: logLevel,
    MONBAN_SMTP_PORT: String(listens.smtpPort),
    PORT: String(listens.mailboxPort),
  });
  const child = startChild({ name: 'mails', file: join(root, 'tools/platform/mail-process.ts'), cwd: root, environment, warn });
  children.set('mails', child);
  Object.assign(listens, await Promise.race([child.told((message) => (message as { mails?: MailAddresses }).mails), child.failed]));
  const { smtpPort, mailboxPort } = listens;
  return { smtpUrl: `smtp://127.0.0.1:${smtpPort}`, from: mailFrom, mailbox: `http://127.0.0.1:${mailboxPort}` };
}

/** Waits until every service of this very start reports that it is ready; another start's services report another instance. */
async function allReady({ inner }: Ports, instance: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  for (const name of services) {
    while (!(await isReady(inner[name], instance))) {
      if (performance.now() > deadline) throw new CannotStart('SERVICE_ENDED', `${name} was not ready within ${PATIENCE / 1_000} s`);
      await sleep(50);
    }
  }
}

const isReady = (port: number, instance: string): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    async (response) => response.ok && ((await response.json()) as { instance?: unknown }).instance === instance,
    () => false,
  );
