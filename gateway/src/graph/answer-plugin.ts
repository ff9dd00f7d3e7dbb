import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { unexplainedNulls } from './broken-promises.ts';
import type { GatewayContext } from './gateway-context.ts';
import { isInternal, maskError } from './mask-error.ts';

/** The request was well-formed; what it asks for is not. */
const documentIsWrong = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'LIMIT_EXCEEDED', 'BAD_USER_INPUT']);

const speaksNew = (accept: string | undefined): boolean => accept?.includes('application/graphql-response+json') ?? false;

/**
 * Turns what the engine says about nulls that propagated, which it keeps out of the errors, into errors where none explains them
 * (ADR 0051). Answers the places.
 */
function tellBrokenPromises(result: FormattedExecutionResult): string[] {
  const missing = (result.extensions?.['valueCompletion'] ?? []) as readonly GraphQLFormattedError[];
  // names types and fields only, but clients have no use for them
  delete result.extensions;
  const places = unexplainedNulls(missing, result.errors ?? []);
  if (places.length > 0) {
    const broken = places.map((path) => maskError({ message: 'null where the graph promises a value', path }));
    Object.assign(result, { errors: [...(result.errors ?? []), ...broken] });
  }
  return places.map((path) => path.join('.'));
}

/**
 * Last hand on the answer: bugs are logged with their stack and leave with the request id; statuses are those of the
 * GraphQL-over-HTTP specification, from which the engine strays in two cases.
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
          // of a well-formed request that fails, application/json says 200
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
