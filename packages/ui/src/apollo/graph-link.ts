import { ApolloLink, Observable } from '@apollo/client';
import { print } from '@apollo/client/utilities';
import type { FormattedExecutionResult } from 'graphql';
import { reportReached } from './connection.ts';

export interface GraphLinkSettings {
  /** The site of this page: `admin` or `s/<storefront>`; names the session's cookie and protects against CSRF. */
  readonly surface: string;
  /** Ids of persisted operations by name (`graph.gen.ts`). */
  readonly operationIds: Readonly<Record<string, string>>;
  /** Language for messages of the API. */
  readonly language: () => string;
  /** Called when a request needed a session and there no longer is one. */
  readonly onSignedOut: () => void;
}

declare module '@apollo/client' {
  interface DefaultContext {
    /** For a prefetch, before the viewer is known; the page itself checks whether there is one. */
    readonly ahead?: boolean;
  }
}

type Result = FormattedExecutionResult;

const hasCode = (result: Result, code: string): boolean => result.errors?.some(({ extensions }) => extensions?.['code'] === code) ?? false;

/**
 * The only link from a page to `/app/graphql`. Sends operations by hash, with the text only to a server that does not know the hash. One
 * small link in place of Apollo's four (context, error, persisted queries, http), which are larger than the logic of all our pages.
 */
export function graphLink(settings: GraphLinkSettings): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const leaving = new AbortController();
        const ask = (query?: string): Promise<Result> => post(settings, operation, query, leaving.signal);
        ask()
          .then((result) => (hasCode(result, 'PERSISTED_QUERY_NOT_FOUND') ? ask(print(operation.query)) : result))
          .then(
            (result) => {
              if (hasCode(result, 'UNAUTHENTICATED') && !operation.getContext()['ahead']) settings.onSignedOut();
              observer.next(result);
              observer.complete();
            },
            (error: unknown) => {
              if (!leaving.signal.aborted) observer.error(error);
            },
          );
        return () => leaving.abort();
      }),
  );
}

async function post(
  settings: GraphLinkSettings,
  operation: ApolloLink.Operation,
  query: string | undefined,
  signal: AbortSignal,
): Promise<Result> {
  const { operationName, variables } = operation;
  const sha256Hash = operationName === undefined ? undefined : settings.operationIds[operationName];
  if (sha256Hash === undefined) throw new Error(`operation ${operationName ?? 'without a name'} is not in the manifest: run codegen`);
  const response = await send({
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      accept: 'application/graphql-response+json, application/json',
      'accept-language': settings.language(),
      'content-type': 'application/json',
      'x-monban-surface': settings.surface,
    },
    body: JSON.stringify({ operationName, variables, extensions: { persistedQuery: { version: 1, sha256Hash } }, query }),
    signal,
  });
  // Anything between us and the gateway reports its failures in another format.
  const ours = /json/.test(response.headers.get('content-type') ?? '');
  reportReached(ours || response.status < 502);
  if (!ours) throw new Error(`the API answered ${String(response.status)}`);
  const result = (await response.json()) as Result;
  const requestId = response.headers.get('x-request-id');
  return requestId === null ? result : { ...result, extensions: { requestId, ...result.extensions } };
}

async function send(request: RequestInit): Promise<Response> {
  try {
    return await fetch('/app/graphql', request);
  } catch (error) {
    if (!request.signal?.aborted) reportReached(false);
    throw error;
  }
}
