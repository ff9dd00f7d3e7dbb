import { httpTransport } from './http-transport.ts';
import { inProcessTransport } from './in-process-transport.ts';
import { DEADLINE_MS, type SubgraphEndpoint, type SubgraphTransport } from './subgraph-transport.ts';

/** Chooses the transport by where the subgraph runs. */
export const openTransport = (endpoint: SubgraphEndpoint, deadlineMs: number = DEADLINE_MS): SubgraphTransport =>
  endpoint.kind === 'inproc' ? inProcessTransport(endpoint.execute, deadlineMs) : httpTransport(endpoint.origins, deadlineMs);
