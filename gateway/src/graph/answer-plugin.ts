import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { unexplainedNulls } from './broken-promises.ts';
import type { GatewayContext } from './gateway-context.ts';
import { isInternal, maskError } from './mask-error.ts';

/** The request is well-formed, but it asks for something that cannot be done. */
const documentIsWrong = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'LIMIT_EXCEEDED', 'BAD_USER_INPUT']);

const speaksNew = (accept: string | undefined): boolean => accept?.includes('application/graphql-response+json') ?? false;

/**
 * The engine keeps quiet about nulls that propagated. This adds an error for each one that no other error explains (ADR 0051). Returns
 * their places.
 */
function tellBrokenPromises(result: FormattedExecutionResult): string[] {
  const missing = (result.extensions?.['valueCompletion'] ?? []) as readonly GraphQLFormattedError[];
  // it names only types and fields, but clients have no use for them
  delete result.extensions;
  const places = unexplainedNulls(missing, result.errors ?? []);
  if (places.length > 0) {
    const broken = places.map((path) => maskError({ message: 'null where the graph promises a value', path }));
    Object.assign(result, { errors: [...(result.errors ?? []), ...broken] });
  }
  return places.map((path) => path.join('.'));
}

/**
 * Last step before the answer leaves: bugs are logged with their stack and leave only the request id. Statuses follow the GraphQL-over-HTTP
 * specification, from which the engine deviates in two cases.
 */
export const answerPlugin: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didEncounterErrors({ errors, contextValue: { log, requestId }, operationName }) {
        for (const error of errors) {
          if (isInternal(error.toJSON()))
            log.error({ reqId: requestId, operation: operationName, err: error.originalError ?? error }, 'error in an operation');
        }
        return Promise.resolve();
      },
      willSendResponse({ response, request, operationName, contextValue: { log, requestId } }) {
        if (response.body.kind !== 'single') return Promise.resolve();
        const result = response.body.singleResult;
        const places = tellBrokenPromises(result);
        if (places.length > 0) log.error({ reqId: requestId, operation: operationName, places }, 'null where the graph promises a value');
        const internal = (result.errors ?? []).filter(({ extensions }) => extensions?.['code'] === 'INTERNAL');
        for (const error of internal) Object.assign(error.extensions!, { requestId });
        if (result.data === undefined) {
          if (internal.length > 0) response.http.status = 500;
          // for a well-formed request that fails, application/json means 200
          else if (
            !speaksNew(request.http?.headers.get('accept')) &&
            result.errors?.every((e) => documentIsWrong.has(e.extensions?.['code']))
          ) {
            response.http.status = 200;
          }
        }
        return Promise.resolve();
      },
    }),
};
