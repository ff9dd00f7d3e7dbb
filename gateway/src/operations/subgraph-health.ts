import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import type { SignItself } from '../sessions/ask-identity.ts';
import type { SubgraphEndpoint, SubgraphTransport } from '../transports/subgraph-transport.ts';

/** A subgraph that has not reported by then counts as not ready. */
const PROBE_MS = 1_000;

/** Whether a subgraph accepts what the gateway signs. */
export async function answers(name: SubgraphName, transport: SubgraphTransport, sign: SignItself): Promise<boolean> {
  const operation = { query: '{ __typename }' };
  try {
    const viewerToken = await sign(name, operation);
    const signal = AbortSignal.timeout(PROBE_MS);
    const { data } = await transport.send({ ...operation, viewerToken, requestId: randomUUID(), signal });
    return data?.['__typename'] === 'Query';
  } catch {
    return false;
  }
}

/** Why a subgraph is not ready; empty when it is. A subgraph in another process gives its reasons on its own inner port. */
export async function problemsOf(endpoint: SubgraphEndpoint): Promise<readonly string[]> {
  if (endpoint.kind === 'http') return (await Promise.all(endpoint.origins.map(problemOfReplica))).filter((problem) => problem !== null);
  return Promise.race([endpoint.problems(), sleep(PROBE_MS, ['it does not report its health'], { ref: false })]);
}

async function problemOfReplica(origin: string): Promise<string | null> {
  const { host } = new URL(origin);
  try {
    const answer = await fetch(new URL('/readyz', origin), { signal: AbortSignal.timeout(PROBE_MS) });
    await answer.body?.cancel();
    return answer.ok ? null : `${host} answers ${answer.status}`;
  } catch {
    return `${host} does not report its health`;
  }
}
