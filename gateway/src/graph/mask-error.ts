import type { GraphQLFormattedError } from 'graphql';
import { type ErrorCode, isErrorCode } from './error-codes.ts';

/** Words of the engine for what has a code of ours. */
const renamed = new Map<unknown, ErrorCode>([['OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST']]);
const tooManyTokens = /^Syntax Error: Document contains more that? \d+ tokens/;

function codeOf({ extensions, message }: GraphQLFormattedError): ErrorCode {
  if (extensions?.['limit'] === true || tooManyTokens.test(message)) return 'LIMIT_EXCEEDED';
  const code = extensions?.['code'];
  if (isErrorCode(code)) return code;
  return renamed.get(code) ?? 'INTERNAL';
}

/** Whether an error is a bug or an outage that nobody has named: its message stays inside. */
export const isInternal = (error: GraphQLFormattedError): boolean => codeOf(error) === 'INTERNAL';

/**
 * What may leave of an error: message, place and code when the code is one of ours; else only that something went wrong. Nothing
 * of subgraph names, stack or SQL.
 */
export function maskError(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = codeOf(error);
  return {
    message: code === 'INTERNAL' ? 'Something went wrong on our side.' : error.message,
    ...(error.locations && code !== 'INTERNAL' ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: { code },
  };
}
