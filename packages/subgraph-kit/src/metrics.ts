import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  /** Starts the clock of one operation; call the answer with its outcome. */
  begin(operation: string | undefined): (outcome: 'ok' | 'error') => void;
  readonly registry: Registry;
}

/** Names of operations come from signed services only, and are few: safe as labels. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'monban_subgraph_operation_seconds',
    help: 'Time a subgraph took for an operation, in seconds',
    labelNames: ['operation', 'outcome'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  return {
    registry,
    begin(operation) {
      const end = durations.startTimer({ operation: operation ?? 'anonymous' });
      return (outcome) => void end({ outcome });
    },
  };
}
