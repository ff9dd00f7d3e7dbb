// The gateway as its own process, with subgraphs over HTTP. The embedded platform calls `buildGateway` itself.
import { join } from 'node:path';
import { systemClock } from '@monban/domain-kit';
import { type Environment, portsOf, runProcess, serveInner } from '@monban/process-kit';
import { viewerSigner } from '@monban/subgraph-kit/viewer';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { buildGateway } from './app.ts';
import { readGraphFiles } from './compose/graph-files.ts';
import type { SubgraphName } from './compose/read-subgraphs.ts';
import { readManifestFiles } from './limits/manifest-files.ts';
import { gatewayLog } from './operations/log.ts';
import { signItself } from './sessions/ask-identity.ts';
import { sseRevocations } from './sessions/sse-revocations.ts';
import { readSettings, type Settings } from './settings.ts';
import type { SubgraphEndpoint } from './transports/subgraph-transport.ts';
import { mailboxAt } from './web/mailbox.ts';
import type { Site } from './web/sites.ts';

async function openGateway(settings: Settings) {
  const { peers, adminSite, memberSite, mailbox } = settings;
  const log = gatewayLog(settings.logLevel);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const signViewer = await viewerSigner('gateway', settings.privateKey);
  const endpoint = (name: SubgraphName): SubgraphEndpoint => ({ kind: 'http', origins: peers[name] });
  const sites: Site[] = [
    ...(adminSite === null ? [] : [{ folder: adminSite, base: '/admin/' as const }]),
    ...(memberSite === null ? [] : [{ folder: memberSite, base: '/s/' as const }]),
  ];
  const gateway = await buildGateway({
    graph: readGraphFiles(join(import.meta.dirname, '..')),
    subgraphs: {
      identity: endpoint('identity'),
      contracts: endpoint('contracts'),
      access: endpoint('access'),
      billing: endpoint('billing'),
    },
    signViewer,
    revocations: sseRevocations({
      urls: peers.identity.map((address) => new URL('/revocations', address).href),
      sign: signItself(signViewer, systemClock),
      onProblem: (error) => log.warn({ reason: (error as Error).message }, 'the revocation stream is down'),
    }),
    clock: systemClock,
    log,
    security: settings.security,
    production: settings.production,
    manifest: readManifestFiles(settings.manifests),
    trustProxy: settings.trustProxy,
    tls: settings.tls,
    sites,
    plugins: mailbox === null ? [] : [mailboxAt(mailbox)],
    registry,
  });
  return { ...gateway, log };
}

/** Runs the gateway as its own process, with these settings. */
export const runGateway = (env: Environment): Promise<void> =>
  runProcess('the gateway', () => {
    const settings = readSettings(env);
    const { host, port, inner, drainMs, instance } = settings;
    return {
      ports: portsOf('the gateway', settings),
      drainMs,
      supervised: instance !== null,
      async start(running) {
        const { app, inner: facts, drain, log } = await openGateway(settings);
        const innerServer = inner && (await serveInner(facts, inner, instance));
        running({
          drain,
          async stop() {
            log.info('stopping');
            await app.close();
            await innerServer?.stop();
          },
        });
        await app.listen({ host, port });
        log.info({ host, port }, 'listening');
      },
    };
  });
