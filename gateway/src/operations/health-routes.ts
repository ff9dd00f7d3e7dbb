import { randomUUID } from 'node:crypto';
import type { Inner } from '@monban/process-kit';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import type { SignItself } from '../sessions/ask-identity.ts';
import type { SubgraphTransport } from '../transports/subgraph-transport.ts';

export interface HealthFacts {
  readonly transports: Readonly<Record<SubgraphName, SubgraphTransport>>;
  readonly sign: SignItself;
  readonly registry: Registry;
  readonly isStopping: () => boolean;
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
 * `/healthz`: the process answers. `/readyz`: loaded, not about to end, and every subgraph has been reached once since the start; a
 * subgraph that goes down later takes no gateway out of service, for the rest goes on answering. Which ones are up is said on the
 * inner port only.
 */
export function registerHealth(app: FastifyInstance, { transports, sign, registry, isStopping }: HealthFacts): Inner {
  const names = Object.keys(transports) as SubgraphName[];
  const reached = new Set<string>();

  const readiness = async () => {
    const states = await Promise.all(names.map(async (name) => [name, await answers(name, transports[name], sign, randomUUID())] as const));
    for (const [name, up] of states) if (up) reached.add(name);
    return {
      ready: !isStopping() && names.every((name) => reached.has(name)),
      subgraphs: Object.fromEntries(states.map(([name, up]) => [name, up ? 'up' : 'down'])),
    };
  };

  app.get('/healthz', { logLevel: 'silent' }, (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    const isReady = !isStopping() && (reached.size === names.length || (await readiness()).ready);
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ready' : 'not ready' });
  });

  return { readiness, metrics: () => registry.metrics() };
}
