import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  /** Starts timing an operation; call the result with its outcome and the fields of the schema that it ran. */
  begin(): (outcome: 'ok' | 'error', ran: ReadonlySet<string>) => void;
  readonly registry: Registry;
}

/**
 * The label of an operation, from a closed set: the root field or entity of this subgraph's schema that ran. The name that a client gave
 * it, which the gateway's planner also uses for its fetches, never becomes a label.
 */
const operationLabel = (ran: ReadonlySet<string>): string => {
  const [field, ...more] = ran;
  return more.length > 0 ? 'several' : (field ?? 'none');
};

export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'monban_subgraph_operation_seconds',
    help: 'Time a subgraph took for an operation, in seconds, by the root field or entity that it ran',
    labelNames: ['operation', 'outcome'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  return {
    registry,
    begin() {
      const end = durations.startTimer();
      return (outcome, ran) => void end({ operation: operationLabel(ran), outcome });
    },
  };
}
