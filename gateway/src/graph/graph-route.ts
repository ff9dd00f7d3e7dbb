import type { ApolloServer } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type PersistedOperations, readFullOperation, readPersistedOperation } from '../limits/persisted-operations.ts';
import { isPlainText } from '../limits/plain-text.ts';
import type { GatewayMetrics } from '../operations/metrics.ts';
import { parseSurface, SURFACE_HEADER } from '../sessions/surface.ts';
import { refuse, refuseError, refuseWith } from '../web/refuse.ts';
import { isSameOrigin } from '../web/same-origin.ts';
import type { GatewayContext } from './gateway-context.ts';
import { openRequest, type OpenRequestFacts } from './open-request.ts';
import { requestParameters } from './request-parameters.ts';

export interface GraphRouteFacts extends OpenRequestFacts {
  readonly endpoint: 'app' | 'public';
  readonly path: string;
  readonly server: ApolloServer<GatewayContext>;
  readonly metrics: GatewayMetrics;
  /** Operation names that may become a metric label. */
  readonly operationNames: ReadonlySet<string>;
  /** For our own sites only: surface required, POST only, operations by hash. */
  readonly persisted?: PersistedOperations;
  /** A page for people who open the endpoint in a browser. */
  readonly explorer?: (request: FastifyRequest, reply: FastifyReply) => FastifyReply;
}

const wantsPage = (request: FastifyRequest): boolean => request.method === 'GET' && /^text\/html\b/.test(request.headers.accept ?? '');

function headerMap(headers: FastifyRequest['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
}

function nameOf(body: unknown): string {
  const name = (body as { operationName?: unknown } | null | undefined)?.operationName;
  return typeof name === 'string' ? name : '';
}

/** Registers one endpoint, and refuses everything that can be refused without reading the document. */
export function registerGraphRoute(app: FastifyInstance, facts: GraphRouteFacts): void {
  const { endpoint, path, server, metrics, operationNames, persisted, explorer } = facts;
  const methods = persisted ? ['POST'] : ['GET', 'POST'];

  app.all(path, { errorHandler: (error, request, reply) => void refuseError(error, request, reply) }, async (request, reply) => {
    if (explorer && wantsPage(request)) return explorer(request, reply);
    if (!methods.includes(request.method)) {
      return refuse(request, reply.header('allow', methods.join(', ')), 'METHOD_NOT_ALLOWED', `Use ${methods.join(' or ')}.`);
    }
    if (!isSameOrigin(request)) return refuse(request, reply, 'ORIGIN_REFUSED', 'Requests from pages of other origins are refused.');
    const named = request.headers[SURFACE_HEADER] !== undefined;
    if ((persisted || named) && parseSurface(request.headers[SURFACE_HEADER]) === null) {
      return refuse(request, reply, 'SURFACE_REQUIRED', 'Name the surface in x-monban-surface: `admin` or `s/<storefront>`.');
    }
    const parameters = requestParameters(request);
    if (!isPlainText(parameters)) return refuse(request, reply, 'BAD_REQUEST', 'Text must not contain NUL or an unpaired surrogate.');
    const operation = persisted ? readPersistedOperation(parameters, persisted) : readFullOperation(parameters);
    if (!operation.ok) return refuseWith(request, reply, operation.error);

    const { context, settleSession } = openRequest(request, reply, facts);
    const { status, headers, body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method,
        headers: headerMap(request.headers),
        // where the engine looks for the parameters of a GET
        search: request.method === 'GET' ? new URL(request.url, 'http://-').search : '',
        body: operation.body,
      },
      context: () => Promise.resolve(context),
    });
    settleSession();
    for (const [name, value] of headers) void reply.header(name, value);
    void reply.code(status ?? 200).header('cache-control', 'no-store');
    if (status === 503) void reply.header('retry-after', '1');
    // the executor does not support incremental delivery, so every answer is complete
    return reply.send(body.kind === 'complete' ? body.string : '');
  });

  app.addHook('onResponse', (request, reply, done) => {
    if (request.routeOptions.url === path) {
      const name = nameOf(request.body);
      metrics.request(endpoint, operationNames.has(name) ? name : 'other', reply.statusCode, reply.elapsedTime / 1000);
    }
    done();
  });
}
