import fastifyCookie from '@fastify/cookie';
import type { Clock } from '@monban/domain-kit';
import { type Inner, noRouteSchemas, type Tls } from '@monban/process-kit';
import type { SignViewer } from '@monban/subgraph-kit/viewer';
import { fastify, type FastifyInstance, type FastifyPluginAsync, LogController } from 'fastify';
import type { Logger } from 'pino';
import { Registry } from 'prom-client';
import type { GraphFiles } from './compose/graph-files.ts';
import { type SubgraphName, subgraphNames } from './compose/read-subgraphs.ts';
import { registerGraphRoute } from './graph/graph-route.ts';
import { startGraphServer } from './graph/graph-server.ts';
import { limits } from './limits/document-limits.ts';
import { operationNames } from './limits/persisted-operations.ts';
import { registerHealth } from './operations/health-routes.ts';
import { gatewayMetrics } from './operations/metrics.ts';
import { clientRequestId, newRequestId } from './operations/request-id.ts';
import { registerStopping } from './operations/stopping.ts';
import { askIdentity, signItself } from './sessions/ask-identity.ts';
import type { RevocationSource } from './sessions/revocations.ts';
import type { Security } from './sessions/session-cookie.ts';
import { ViewerCache } from './sessions/viewer-cache.ts';
import { openTransport } from './transports/open-transport.ts';
import type { SubgraphEndpoint } from './transports/subgraph-transport.ts';
import { explorerPage } from './web/explorer.ts';
import { refuse, refuseError } from './web/refuse.ts';
import { registerSecurityHeaders, setSecurityHeaders } from './web/security-headers.ts';
import { registerSite, type Site } from './web/sites.ts';

export interface GatewayDeps {
  /** The committed composition; `readGraphFiles(<gateway folder>)`. */
  readonly graph: GraphFiles;
  readonly subgraphs: Readonly<Record<SubgraphName, SubgraphEndpoint>>;
  /** Signs as the service `gateway`. */
  readonly signViewer: SignViewer;
  readonly revocations: RevocationSource;
  /** Real time. */
  readonly clock: Clock;
  readonly log: Logger;
  /** How browsers reach the gateway; decides cookie attributes and HSTS. */
  readonly security: Security;
  /** `/app/graphql` serves only operations in the manifest. */
  readonly production: boolean;
  /** SHA-256 (hex) → text of each SPA operation. */
  readonly manifest: ReadonlyMap<string, string>;
  /** Addresses and networks of the proxies whose `X-Forwarded-*` headers are trusted (`readTrustProxy`); none by default. */
  readonly trustProxy?: readonly string[] | false;
  readonly sites?: readonly Site[];
  /** Additional routes on the same origin, such as the mailbox of the embedded platform. */
  readonly plugins?: readonly FastifyPluginAsync[];
  readonly registry?: Registry;
  /** TLS certificate; without one the gateway listens in the clear. */
  readonly tls?: Tls | null;
  /** How long a subgraph may take, in ms; 5,000 by default. Tests shorten it. */
  readonly deadlineMs?: number;
}

/** A gateway that is not listening yet. */
export interface Gateway {
  readonly app: FastifyInstance;
  /** Metrics and readiness for operators. */
  readonly inner: Inner;
  /** Reports the gateway as not ready and closes each connection after the answer in flight. */
  readonly drain: () => void;
}

/** Time a client has to send its request head, in ms. Node checks for slow clients only at intervals. */
const slowness = { headersTimeout: 10_000, connectionsCheckingInterval: 1_000 };

function createApp({ log, trustProxy, security, tls }: GatewayDeps): FastifyInstance {
  const app = fastify({
    schemaController: noRouteSchemas,
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    childLoggerFactory: (logger, bindings, options, request) => {
      const theirs = clientRequestId(request.headers['x-request-id']);
      return logger.child(theirs === null ? bindings : { ...bindings, clientRequestId: theirs }, options);
    },
    bodyLimit: limits.body,
    trustProxy: trustProxy ? [...trustProxy] : false,
    requestTimeout: 10_000,
    keepAliveTimeout: 60_000,
    ...(tls ? { https: { ...tls, minVersion: 'TLSv1.2', ...slowness } } : { http: slowness }),
    // during a drain, requests on kept-alive connections are still answered, with `connection: close`
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    // Fastify runs no hooks for a URL that it cannot decode
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(reply, security);
      void refuseError(error, request, reply);
    },
  }) as unknown as FastifyInstance;
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(refuseError);
  app.setNotFoundHandler((request, reply) => refuse(request, reply, 'NOT_FOUND', 'There is nothing here.'));
  app.addHook('onResponse', (request, reply, done) => {
    const { method, url: route } = { method: request.method, url: request.routeOptions.url ?? 'none' };
    request.log.info({ method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
    done();
  });
  return app;
}

/**
 * The gateway: both GraphQL endpoints, the SPAs and the health routes. Does not read the environment. Closing the app refuses new
 * connections, finishes the answers in flight, then stops transports, revocations and engines.
 */
export async function buildGateway(deps: GatewayDeps): Promise<Gateway> {
  const { graph, clock, signViewer, security, log, production, manifest } = deps;
  const registry = deps.registry ?? new Registry();
  const metrics = gatewayMetrics(registry);
  const transports = Object.fromEntries(
    subgraphNames.map((name) => [name, openTransport(deps.subgraphs[name], deps.deadlineMs)]),
  ) as Record<SubgraphName, ReturnType<typeof openTransport>>;

  const sign = signItself(signViewer, clock);
  const viewers = new ViewerCache({
    ask: askIdentity(transports.identity, sign),
    clock,
    onLookup: (lookup) => metrics.viewerLookup(lookup),
  });
  const stopRevocations = deps.revocations.subscribe(viewers);

  const engine = { policies: graph.policies, transports, metrics, log };
  const appServer = await startGraphServer({ ...engine, endpoint: 'app', supergraph: graph.supergraph, isOpen: false });
  const publicServer = await startGraphServer({ ...engine, endpoint: 'public', supergraph: graph.publicSupergraph, isOpen: true });

  const app = createApp(deps);
  app.addHook('onClose', async () => {
    stopRevocations();
    await Promise.all([appServer.stop(), publicServer.stop(), ...Object.values(transports).map((t) => t.close())]);
  });
  const stopping = registerStopping(app);
  registerSecurityHeaders(app, security);
  await app.register(fastifyCookie);
  const inner = registerHealth(app, { subgraphs: deps.subgraphs, transports, sign, registry, isStopping: stopping.isStopping });
  const route = { viewers, signViewer, clock, security, log, metrics };
  registerGraphRoute(app, {
    ...route,
    endpoint: 'app',
    path: '/app/graphql',
    server: appServer,
    operationNames: operationNames(manifest),
    persisted: { manifest, enforced: production },
  });
  registerGraphRoute(app, {
    ...route,
    endpoint: 'public',
    path: '/graphql',
    server: publicServer,
    operationNames: new Set(),
    explorer: explorerPage(graph.publicApi),
  });
  for (const site of deps.sites ?? []) await registerSite(app, site);
  app.get('/', (_request, reply) => reply.redirect('/admin/', 302));
  for (const plugin of deps.plugins ?? []) await app.register(plugin);
  await app.ready();
  return { app, inner, drain: stopping.begin };
}
