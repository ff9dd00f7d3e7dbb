import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { SubgraphName } from '../compose/read-subgraphs.ts';
import type { SignItself } from '../sessions/ask-identity.ts';
import type { SubgraphEndpoint, SubgraphTransport } from '../transports/subgraph-transport.ts';

/** A subgraph that takes longer than this to say how it is has said enough. */
const PROBE_MS = 1_000;

/** Whether a subgraph answers what the gateway signs. */
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

/** What a subgraph says keeps it from being ready; nothing, while all is well. A process of its own tells the reasons on its own inner port. */
export async function problemsOf(endpoint: SubgraphEndpoint): Promise<readonly string[]> {
  if (endpoint.kind === 'http') return (await Promise.all(endpoint.origins.map(problemOfReplica))).filter((problem) => problem !== null);
  return Promise.race([endpoint.problems(), sleep(PROBE_MS, ['it does not say how it is'], { ref: false })]);
}

async function problemOfReplica(origin: string): Promise<string | null> {
  const { host } = new URL(origin);
  try {
    const answer = await fetch(new URL('/readyz', origin), { signal: AbortSignal.timeout(PROBE_MS) });
    await answer.body?.cancel();
    return answer.ok ? null : `${host} answers ${answer.status}`;
  } catch {
    return `${host} does not say how it is`;
  }
}
