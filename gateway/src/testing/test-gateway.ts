import type { Server } from 'node:http';
import { type Clock, systemClock } from '@monban/domain-kit';
import { viewerSigner, viewerVerifier } from '@monban/subgraph-kit/viewer';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { exportJWK, generateKeyPair } from 'jose';
import { buildGateway, type Gateway, type GatewayDeps } from '../app.ts';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import { gatewayLog } from '../operations/log.ts';
import type { SubgraphEndpoint } from '../transports/subgraph-transport.ts';
import { testGraph } from './test-graph.ts';
import { serveSubgraph, type TestState, testSubgraphs } from './test-subgraphs.ts';

export type Transport = 'inproc' | 'http';

export interface TestGateway extends Gateway {
  readonly state: TestState;
  /** Log lines, parsed. */
  readonly lines: Record<string, unknown>[];
  /** HTTP servers of the subgraphs, if any. */
  readonly servers: Partial<Record<SubgraphName, Server>>;
  /** POSTs a query to `/app/graphql` on the staff surface, unless `options` differ. */
  ask(query: string, options?: AskOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly url?: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  readonly headers?: Record<string, string | undefined>;
  readonly token?: string;
}

export interface TestGatewayOptions {
  readonly transport?: Transport;
  readonly deps?: Partial<GatewayDeps>;
  readonly clock?: Clock;
}

/** A gateway over the four test subgraphs, in process or over HTTP. */
export async function startTestGateway({
  transport = 'inproc',
  deps = {},
  clock = systemClock,
}: TestGatewayOptions = {}): Promise<TestGateway> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  const keys = { gateway: await exportJWK(publicKey) };
  const state: TestState = { sessions: new Map(), seen: [], denied: [], aborted: 0, problems: new Map(), hear: null };
  const executes = await testSubgraphs(
    state,
    (name) => viewerVerifier(name, keys),
    () => Math.floor(clock.now().epochMilliseconds / 1000),
  );

  const servers: Partial<Record<SubgraphName, Server>> = {};
  const endpoints = {} as Record<SubgraphName, SubgraphEndpoint>;
  for (const name of Object.keys(executes) as SubgraphName[]) {
    const problems = async (): Promise<readonly string[]> => state.problems.get(name) ?? [];
    if (transport === 'inproc') endpoints[name] = { kind: 'inproc', execute: executes[name], problems };
    else ({ endpoint: endpoints[name], server: servers[name] } = await serveSubgraph(executes[name], problems));
  }
  const lines: Record<string, unknown>[] = [];
  const gateway = await buildGateway({
    graph: testGraph(),
    subgraphs: endpoints,
    signViewer: await viewerSigner('gateway', await exportJWK(privateKey)),
    revocations: {
      subscribe(listener) {
        state.hear = (revocation) => listener.onRevoked(revocation);
        listener.onUp();
        return () => void (state.hear = null);
      },
    },
    clock,
    log: gatewayLog('debug', { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }),
    security: 'https',
    production: false,
    manifest: new Map(),
    deadlineMs: 1_000,
    ...deps,
  });

  const { app } = gateway;
  return {
    ...gateway,
    state,
    lines,
    servers,
    ask(query, { url = '/app/graphql', headers = {}, token, ...body } = {}) {
      const given: Record<string, string | undefined> = {
        'x-monban-surface': 'admin',
        accept: 'application/graphql-response+json',
        ...(token ? { cookie: `__Host-mb-admin=${token}` } : {}),
        ...headers,
      };
      const sent = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      const options: InjectOptions = { method: 'POST', url, headers: sent, payload: { query, ...body } };
      return app.inject(options);
    },
    async close() {
      await app.close();
      for (const server of Object.values(servers)) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
