import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from './gateway-context.ts';
import { isInternal } from './mask-error.ts';

/** The request was well-formed; what it asks for is not. */
const documentIsWrong = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'LIMIT_EXCEEDED', 'BAD_USER_INPUT']);

const speaksNew = (accept: string | undefined): boolean => accept?.includes('application/graphql-response+json') ?? false;

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
      willSendResponse({ response, request, contextValue: { requestId } }) {
        if (response.body.kind !== 'single') return Promise.resolve();
        const result = response.body.singleResult;
        const internal = (result.errors ?? []).filter(({ extensions }) => extensions?.['code'] === 'INTERNAL');
        for (const error of internal) Object.assign(error.extensions!, { requestId });
        // null-completion details name types and fields only, but clients have no use for them
        delete result.extensions;
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
