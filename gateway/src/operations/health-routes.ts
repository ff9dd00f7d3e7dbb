import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import type { SignItself } from '../sessions/ask-identity.ts';
import type { SubgraphTransport } from '../transports/subgraph-transport.ts';

export interface HealthFacts {
  readonly transports: Readonly<Record<SubgraphName, SubgraphTransport>>;
  readonly sign: SignItself;
  readonly registry: Registry;
}

/** A subgraph that takes longer than this is not reachable, for a load balancer's purposes. */
const PROBE_MS = 1_000;

async function answers(name: SubgraphName, transport: SubgraphTransport, sign: SignItself, requestId: string): Promise<boolean> {
  const operation = { query: '{ __typename }' };
  try {
    const { data } = await transport.send({
      ...operation,
      viewerToken: await sign(name, operation),
      requestId,
      signal: AbortSignal.timeout(PROBE_MS),
    });
    return data?.['__typename'] === 'Query';
  } catch {
    return false;
  }
}

/**
 * `/healthz`: the process answers. `/readyz`: loaded, and every subgraph has been reached once since the start; a subgraph that goes
 * down later is said in the body but takes no gateway out of service, for the rest goes on answering. `/metrics`: Prometheus.
 */
export function registerHealth(app: FastifyInstance, { transports, sign, registry }: HealthFacts): void {
  const reached = new Set<string>();
  let stopping = false;
  app.addHook('preClose', (done) => {
    stopping = true;
    done();
  });

  app.get('/healthz', { logLevel: 'silent' }, (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));

  app.get('/readyz', async (request, reply) => {
    const names = Object.keys(transports) as SubgraphName[];
    const states = await Promise.all(names.map(async (name) => [name, await answers(name, transports[name], sign, request.id)] as const));
    for (const [name, up] of states) if (up) reached.add(name);
    const ready = !stopping && names.every((name) => reached.has(name));
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({
        status: ready ? 'ready' : 'not ready',
        subgraphs: Object.fromEntries(states.map(([name, up]) => [name, up ? 'up' : 'down'])),
      });
  });

  app.get('/metrics', async (_request, reply) =>
    reply
      .type(registry.contentType)
      .header('cache-control', 'no-store')
      .send(await registry.metrics()),
  );
}
