import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import type { Logger } from 'pino';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import type { Policies } from '../compose/split-policies.ts';
import { limitRules, limits } from '../limits/document-limits.ts';
import { readFieldCosts } from '../limits/field-costs.ts';
import type { GatewayMetrics } from '../operations/metrics.ts';
import { SURFACE_HEADER } from '../sessions/surface.ts';
import type { SubgraphTransport } from '../transports/subgraph-transport.ts';
import { admissionPlugin } from './admission-plugin.ts';
import { answerPlugin } from './answer-plugin.ts';
import { BoundedCache } from './bounded-cache.ts';
import { CompiledGateway } from './compiled/compiled-gateway.ts';
import type { GatewayContext } from './gateway-context.ts';
import { maskError } from './mask-error.ts';
import { SubgraphDataSource } from './subgraph-data-source.ts';
import { tellIdentity } from './tell-denied.ts';

/** Plans and documents cached per endpoint. The plan of the largest allowed document takes some tens of kilobytes. */
const CACHED_OPERATIONS = 500;

export interface GraphServerFacts {
  readonly endpoint: 'app' | 'public';
  readonly supergraph: string;
  readonly policies: Policies;
  readonly transports: Readonly<Record<SubgraphName, SubgraphTransport>>;
  /** Whether clients may see the schema and suggestions. */
  readonly isOpen: boolean;
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}

/** Sends the engine's messages to our own log. */
const engineLog = (log: Logger): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message) => log.warn({ engine: String(message) }, 'engine'),
  error: (message) => log.error({ engine: String(message) }, 'engine'),
});

/** One endpoint: ApolloGateway plans, the compiled executor runs the plans over our transports, Apollo Server stands in front. Resolves once started. */
export async function startGraphServer(facts: GraphServerFacts): Promise<ApolloServer<GatewayContext>> {
  const { endpoint, supergraph, policies, transports, isOpen, metrics, log } = facts;
  const logger = engineLog(log.child({ endpoint }));
  const sources = new Map(
    Object.entries(transports).map(([name, transport]) => [name, new SubgraphDataSource(name as SubgraphName, transport, metrics)]),
  );
  const planner = new ApolloGateway({
    supergraphSdl: supergraph,
    // composition checked what it committed, and a test ensures that the committed files are its output
    validateSupergraph: false,
    logger,
    buildService: ({ name }) => sources.get(name)!,
    experimental_didResolveQueryPlan: (resolved) => gateway.learn(resolved),
    queryPlannerConfig: { cache: new BoundedCache(CACHED_OPERATIONS, (hit) => metrics.planCache(endpoint, hit)) },
  });
  const gateway = new CompiledGateway({
    gateway: planner,
    sources,
    onExecuted: (executor) => metrics.executed(endpoint, executor),
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger,
    introspection: isOpen,
    hideSchemaDetailsFromClientErrors: !isOpen,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: limitRules,
    validationOptions: { maxErrors: limits.errors },
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: new BoundedCache<DocumentNode>(CACHED_OPERATIONS),
    csrfPrevention: { requestHeaders: [SURFACE_HEADER, 'apollo-require-preflight', 'x-apollo-operation-name'] },
    stopOnTerminationSignals: false,
    formatError: maskError,
    plugins: [admissionPlugin(policies, readFieldCosts(supergraph), tellIdentity(transports.identity)), answerPlugin],
  });
  await server.start();
  return server;
}
