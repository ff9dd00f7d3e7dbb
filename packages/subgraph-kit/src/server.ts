import Fastify, { type FastifyInstance } from 'fastify';
import type { Execute } from './commands.ts';
import { noRouteSchemas, type Tls } from '@monban/process-kit';

interface Body {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
}

const isMap = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value);

/** The fault in the form of a GraphQL-over-HTTP request; null when there is none. */
function fault({ query, variables, operationName }: Body): string | null {
  if (typeof query !== 'string') return 'query must be a string';
  if (variables != null && !isMap(variables)) return 'variables must be a map';
  if (operationName != null && typeof operationName !== 'string') return 'operationName must be a string';
  return null;
}

/**
 * The subgraph over HTTP, for the gateway and the other services: they sign the viewer, and unsigned requests are refused. Answers as
 * GraphQL over HTTP requires (`application/graphql-response+json`). While it drains, connections end with the next answer.
 */
export async function serveHttp(facts: {
  execute: Execute;
  problems: () => Promise<string[]>;
  isDraining: () => boolean;
  tls?: Tls | null | undefined;
}): Promise<FastifyInstance> {
  const { execute, problems, isDraining, tls } = facts;
  const app = Fastify({
    schemaController: noRouteSchemas,
    bodyLimit: 1_000_000,
    requestTimeout: 15_000,
    connectionTimeout: 20_000,
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    ...(tls ? { https: { ...tls, minVersion: 'TLSv1.2' as const } } : {}),
  }) as FastifyInstance;
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isDraining()) void reply.header('connection', 'close');
    done(null, payload);
  });
  const contentType = 'application/graphql-response+json; charset=utf-8';

  app.post('/graphql', async (request, reply) => {
    const token = request.headers['x-monban-viewer'];
    const body = isMap(request.body) ? (request.body as Body) : {};
    const wrong = fault(body);
    reply.header('content-type', contentType);
    if (typeof token !== 'string')
      return reply.code(401).send({ errors: [{ message: 'Unsigned.', extensions: { code: 'UNAUTHENTICATED' } }] });
    if (wrong) return reply.code(400).send({ errors: [{ message: wrong, extensions: { code: 'BAD_USER_INPUT' } }] });
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const answer = await execute({
      query: body.query as string,
      variables: (body.variables ?? undefined) as Record<string, unknown> | undefined,
      operationName: (body.operationName ?? undefined) as string | undefined,
      viewerToken: token,
      requestId: String(request.headers['x-request-id'] ?? request.id),
      signal: gone.signal,
    });
    const refused = !('data' in answer);
    const code = answer.errors?.[0]?.extensions?.['code'];
    return reply.code(refused ? (code === 'UNAUTHENTICATED' ? 401 : 400) : 200).send(answer);
  });
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (_, reply) =>
    (await problems()).length === 0 ? { status: 'ready' } : reply.code(503).send({ status: 'not ready' }),
  );
  return app;
}
