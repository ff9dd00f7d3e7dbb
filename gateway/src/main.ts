// The gateway as a process of its own, subgraphs over HTTP. The embedded platform calls `buildApp` itself.
import { join } from 'node:path';
import { systemClock } from '@monban/domain-kit';
import { viewerSigner } from '@monban/subgraph-kit/viewer';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { buildApp } from './app.ts';
import { readGraphFiles } from './compose/graph-files.ts';
import type { SubgraphName } from './compose/read-subgraphs.ts';
import { readManifestFiles } from './limits/manifest-files.ts';
import { gatewayLog } from './operations/log.ts';
import { signItself } from './sessions/ask-identity.ts';
import { sseRevocations } from './sessions/sse-revocations.ts';
import { readSettings } from './settings.ts';
import type { SubgraphEndpoint } from './transports/subgraph-transport.ts';
import type { Site } from './web/sites.ts';

const settings = readSettings(process.env);
const { host, port, peers, adminSite, memberSite } = settings;
const log = gatewayLog(settings.logLevel);
const registry = new Registry();
collectDefaultMetrics({ register: registry });
const signViewer = await viewerSigner('gateway', settings.privateKey);
const endpoint = (name: SubgraphName): SubgraphEndpoint => ({ kind: 'http', url: new URL('/graphql', peers[name]).href });
const sites: Site[] = [
  ...(adminSite === null ? [] : [{ folder: adminSite, base: '/admin/' as const }]),
  ...(memberSite === null ? [] : [{ folder: memberSite, base: '/s/' as const }]),
];

const app = await buildApp({
  graph: readGraphFiles(join(import.meta.dirname, '..')),
  subgraphs: { identity: endpoint('identity'), contracts: endpoint('contracts'), access: endpoint('access'), billing: endpoint('billing') },
  signViewer,
  revocations: sseRevocations({
    url: new URL('/revocations', peers.identity).href,
    sign: signItself(signViewer, systemClock),
    onProblem: (error) => log.warn({ err: error }, 'no stream of revocations'),
  }),
  clock: systemClock,
  log,
  security: settings.security,
  production: settings.production,
  manifest: readManifestFiles(settings.manifests),
  trustProxy: settings.trustProxy,
  sites,
  registry,
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    void app.close().then(() => process.exit(0));
  });
}
await app.listen({ host, port });
log.info({ host, port }, 'listening');
