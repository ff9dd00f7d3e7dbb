import { Counter, Histogram, type Registry } from 'prom-client';
import type { Executor } from '../graph/compiled/compiled-gateway.ts';
import type { Lookup } from '../sessions/viewer-cache.ts';

export interface GatewayMetrics {
  request(endpoint: string, operation: string, status: number, seconds: number): void;
  subgraphFetch(subgraph: string, outcome: string, seconds: number): void;
  viewerLookup(lookup: Lookup): void;
  planCache(endpoint: string, hit: boolean): void;
  executed(endpoint: string, executor: Executor): void;
}

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Metrics of the gateway. Labels come from closed sets: a name that a client chose never becomes one. */
export function gatewayMetrics(registry: Registry): GatewayMetrics {
  const registers = [registry];
  const requests = new Counter({
    name: 'monban_gateway_requests_total',
    help: 'GraphQL requests by endpoint, known operation name and HTTP status',
    labelNames: ['endpoint', 'operation', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'monban_gateway_request_seconds',
    help: 'Seconds from the arrival of a GraphQL request to its answer',
    labelNames: ['endpoint'],
    buckets,
    registers,
  });
  const fetches = new Counter({
    name: 'monban_gateway_subgraph_fetches_total',
    help: 'Operations sent to subgraphs, by outcome',
    labelNames: ['subgraph', 'outcome'],
    registers,
  });
  const fetchSeconds = new Histogram({
    name: 'monban_gateway_subgraph_fetch_seconds',
    help: 'Seconds until a subgraph answered',
    labelNames: ['subgraph'],
    buckets,
    registers,
  });
  const lookups = new Counter({
    name: 'monban_gateway_viewer_lookups_total',
    help: 'Session look-ups: cached, asked of identity, honoured without it, unavailable',
    labelNames: ['lookup'],
    registers,
  });
  const plans = new Counter({
    name: 'monban_gateway_query_plans_total',
    help: 'Query plans that the stock executor found in the cache (hit) or had made anew (miss)',
    labelNames: ['endpoint', 'cache'],
    registers,
  });
  const executions = new Counter({
    name: 'monban_gateway_executions_total',
    help: 'Operations by who ran them: compiled from their plan, the stock executor, or the stock one on what the compiled one fetched',
    labelNames: ['endpoint', 'executor'],
    registers,
  });
  return {
    request(endpoint, operation, status, seconds) {
      requests.inc({ endpoint, operation, status: String(status) });
      requestSeconds.observe({ endpoint }, seconds);
    },
    subgraphFetch(subgraph, outcome, seconds) {
      fetches.inc({ subgraph, outcome });
      fetchSeconds.observe({ subgraph }, seconds);
    },
    viewerLookup: (lookup) => lookups.inc({ lookup }),
    planCache: (endpoint, hit) => plans.inc({ endpoint, cache: hit ? 'hit' : 'miss' }),
    executed: (endpoint, executor) => executions.inc({ endpoint, executor }),
  };
}
