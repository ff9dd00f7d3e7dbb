import { type Dispatcher, errors, Pool } from 'undici';
import { type SubgraphRequest, type SubgraphResponse, SubgraphUnavailable, type SubgraphTransport } from './subgraph-transport.ts';

const CONNECTIONS = 64;
const CONNECT_TIMEOUT_MS = 1_000;

/** Queries may be sent again; of a mutation nobody knows whether it was done. */
const isMutation = (query: string): boolean => /^\s*mutation\b/.test(query);

/** A kept-alive connection that the other side closed at the same moment: nothing was answered. */
const wasCut = (error: unknown): boolean =>
  error instanceof errors.SocketError ||
  (error as NodeJS.ErrnoException).code === 'ECONNRESET' ||
  (error as NodeJS.ErrnoException).code === 'EPIPE';

function headersOf({ viewerToken, requestId }: SubgraphRequest): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json;q=0.9',
    'x-monban-viewer': viewerToken,
    'x-request-id': requestId,
  };
}

async function readAnswer({ statusCode, body }: Dispatcher.ResponseData): Promise<SubgraphResponse> {
  const text = await body.text();
  if (statusCode === 502 || statusCode === 503 || statusCode === 504) throw new SubgraphUnavailable(`answered ${statusCode}`);
  let answer: SubgraphResponse | null = null;
  try {
    answer = JSON.parse(text) as SubgraphResponse | null;
  } catch {
    // said below, together with answers that are JSON and no GraphQL
  }
  if (answer === null || typeof answer !== 'object' || !('data' in answer || 'errors' in answer)) {
    throw new Error(`answered ${statusCode} with something that is no GraphQL response`);
  }
  return answer;
}

/** Sends operations over kept-alive connections. A refused connection is known at once, a stalled subgraph at the deadline. */
export function httpTransport(url: string, deadlineMs: number): SubgraphTransport {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: deadlineMs,
    bodyTimeout: deadlineMs,
    keepAliveTimeout: 4_000,
  });

  const attempt = async (request: SubgraphRequest, signal: AbortSignal): Promise<SubgraphResponse> => {
    const { query, variables, operationName } = request;
    const body = JSON.stringify({ query, variables, operationName });
    return readAnswer(await pool.request({ path: pathname, method: 'POST', headers: headersOf(request), body, signal }));
  };

  return {
    async send(request) {
      const deadline = AbortSignal.timeout(deadlineMs);
      const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
      try {
        return await attempt(request, signal).catch((error: unknown) => {
          if (!wasCut(error) || isMutation(request.query) || signal.aborted) throw error;
          return attempt(request, signal);
        });
      } catch (error) {
        if (error instanceof SubgraphUnavailable || !isOutage(error)) throw error;
        throw new SubgraphUnavailable('no answer', { cause: error });
      }
    },
    close: () => pool.close(),
  };
}

const isOutage = (error: unknown): boolean => {
  const { code, name } = error as NodeJS.ErrnoException;
  return error instanceof errors.UndiciError || name === 'AbortError' || name === 'TimeoutError' || /^E[A-Z]+$/.test(code ?? '');
};
