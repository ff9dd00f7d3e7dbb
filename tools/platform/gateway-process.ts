// The gateway of `npm run start:distributed`: subgraphs over HTTP, and the mail sink that the embedded platform would have beside it.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { systemClock } from '@monban/domain-kit';
import { mailboxRoutes, startMailSink } from '@monban/embedded';
import { buildApp } from '@monban/gateway';
import { signItself } from '@monban/gateway/ask-identity';
import { readGraphFiles } from '@monban/gateway/graph-files';
import { sseRevocations } from '@monban/gateway/sse-revocations';
import { readTrustProxy } from '@monban/gateway/trust-proxy';
import { createLog, viewerSigner } from '@monban/subgraph-kit';
import type { SubgraphName } from './databases.ts';
import { readManifests } from './manifests.ts';

const root = resolve(import.meta.dirname, '../..');
const {
  PORT,
  HOST,
  MONBAN_DATA_DIR,
  MONBAN_PEERS,
  MONBAN_SERVICE_KEY,
  MONBAN_SMTP_PORT,
  MONBAN_TRUST_PROXY,
  MONBAN_LOG_LEVEL = 'warn',
  NODE_ENV,
} = process.env as Record<string, string>;
const log = createLog('gateway', MONBAN_LOG_LEVEL);
const peers = JSON.parse(MONBAN_PEERS!) as Record<SubgraphName, string>;
const endpoint = (name: SubgraphName) => ({ kind: 'http' as const, url: `${peers[name]}/graphql` });
const mail = await startMailSink({ dataDir: MONBAN_DATA_DIR!, port: Number(MONBAN_SMTP_PORT), now: () => systemClock.now(), log });
const signViewer = await viewerSigner('gateway', JSON.parse(MONBAN_SERVICE_KEY!));
const sites = [
  { folder: join(root, 'admin-web/dist'), base: '/admin/' as const },
  { folder: join(root, 'member-web/dist'), base: '/s/' as const },
];
const app = await buildApp({
  graph: readGraphFiles(join(root, 'gateway')),
  subgraphs: { identity: endpoint('identity'), contracts: endpoint('contracts'), access: endpoint('access'), billing: endpoint('billing') },
  signViewer,
  revocations: sseRevocations({ url: `${peers.identity}/revocations`, sign: signItself(signViewer, systemClock) }),
  clock: systemClock,
  log,
  security: 'localhost',
  production: NODE_ENV === 'production',
  manifest: readManifests(root),
  trustProxy: readTrustProxy(MONBAN_TRUST_PROXY),
  sites: sites.filter(({ folder }) => existsSync(join(folder, 'index.html'))),
  plugins: [(instance) => mailboxRoutes(instance, { sink: mail })],
});
let stopping: Promise<void> | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopping ??= app.close().then(async () => {
      await mail.stop();
      process.exit(0);
    });
  });
}
await app.listen({ port: Number(PORT), host: HOST! });
