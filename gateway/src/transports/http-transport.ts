import { type Answer, isOutage, openReplicas } from '@monban/process-kit';
import { type SubgraphRequest, type SubgraphResponse, SubgraphUnavailable, type SubgraphTransport } from './subgraph-transport.ts';

/** Queries may be repeated; after a failed mutation nobody knows whether it ran. */
const isMutation = (query: string): boolean => /^\s*mutation\b/.test(query);

const headersOf = ({ viewerToken, requestId }: SubgraphRequest): Record<string, string> => ({
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
  'x-monban-viewer': viewerToken,
  'x-request-id': requestId,
});

function readAnswer({ status, text }: Answer): SubgraphResponse {
  if (status === 502 || status === 504) throw new SubgraphUnavailable(`answered ${status}`);
  let answer: SubgraphResponse | null = null;
  try {
    answer = JSON.parse(text) as SubgraphResponse | null;
  } catch {
    // reported below, together with JSON that is not a GraphQL response
  }
  if (answer === null || typeof answer !== 'object' || !('data' in answer || 'errors' in answer)) {
    throw new Error(`answered ${status} with something that is not a GraphQL response`);
  }
  return answer;
}

/** Sends operations to a subgraph's replicas. A refused connection fails at once, a stalled subgraph at the deadline. */
export function httpTransport(origins: readonly string[], deadlineMs: number): SubgraphTransport {
  const replicas = openReplicas(origins);
  return {
    async send(request) {
      const { query, variables, operationName } = request;
      const deadline = AbortSignal.timeout(deadlineMs);
      try {
        const answer = await replicas.post({
          path: '/graphql',
          headers: headersOf(request),
          body: JSON.stringify({ query, variables, operationName }),
          signal: request.signal ? AbortSignal.any([request.signal, deadline]) : deadline,
          repeatable: !isMutation(query),
        });
        return readAnswer(answer);
      } catch (error) {
        if (!isOutage(error)) throw error;
        throw new SubgraphUnavailable(`no answer: ${(error as Error).message}`, { cause: error });
      }
    },
    close: () => replicas.close(),
  };
}
