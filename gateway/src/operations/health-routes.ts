import type { Inner } from '@monban/process-kit';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import type { SignItself } from '../sessions/ask-identity.ts';
import type { SubgraphEndpoint, SubgraphTransport } from '../transports/subgraph-transport.ts';
import { answers, problemsOf } from './subgraph-health.ts';

export interface HealthFacts {
  readonly subgraphs: Readonly<Record<SubgraphName, SubgraphEndpoint>>;
  readonly transports: Readonly<Record<SubgraphName, SubgraphTransport>>;
  readonly sign: SignItself;
  readonly registry: Registry;
  readonly isStopping: () => boolean;
}

/**
 * `/healthz`: the process answers. `/readyz`: the gateway is loaded, is not shutting down, and has reached every subgraph once since the
 * start. A subgraph that fails later, or reports itself not ready, does not take gateways out of service, because the rest still answers.
 * Only the inner port reports the health of each subgraph.
 */
export function registerHealth(app: FastifyInstance, { subgraphs, transports, sign, registry, isStopping }: HealthFacts): Inner {
  const names = Object.keys(transports) as SubgraphName[];
  const reached = new Set<string>();
  const isReached = async (name: SubgraphName): Promise<boolean> => {
    const isUp = await answers(name, transports[name], sign);
    if (isUp) reached.add(name);
    return isUp;
  };
  const isReady = (): boolean => !isStopping() && reached.size === names.length;

  const stateOf = async (name: SubgraphName): Promise<string> => {
    const [isUp, problems] = await Promise.all([isReached(name), problemsOf(subgraphs[name])]);
    if (!isUp) return 'down';
    return problems.length === 0 ? 'up' : `not ready: ${problems.join(', ')}`;
  };
  const readiness = async () => {
    const states = await Promise.all(names.map(async (name) => [name, await stateOf(name)] as const));
    return { ready: isReady(), subgraphs: Object.fromEntries(states) };
  };

  app.get('/healthz', { logLevel: 'silent' }, (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    if (reached.size < names.length) await Promise.all(names.map(isReached));
    const ready = isReady();
    return reply
      .code(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ready' : 'not ready' });
  });

  return { readiness, metrics: () => registry.metrics() };
}
