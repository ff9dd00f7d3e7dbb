import type { GraphQLFormattedError } from 'graphql';
import { type ErrorCode, isErrorCode } from './error-codes.ts';

const tooManyTokens = /^Syntax Error: Document contains more that? \d+ tokens/;

function codeOf({ extensions, message }: GraphQLFormattedError): ErrorCode {
  if (extensions?.['limit'] === true || tooManyTokens.test(message)) return 'LIMIT_EXCEEDED';
  const code = extensions?.['code'];
  return isErrorCode(code) ? code : 'INTERNAL';
}

/** Whether an error is a bug or an unnamed outage. If so, its message stays inside. */
export const isInternal = (error: GraphQLFormattedError): boolean => codeOf(error) === 'INTERNAL';

/** The figures that accompany a refusal. */
const figuresOf = (code: ErrorCode, { cost, limit }: Readonly<Record<string, unknown>>): object =>
  code === 'COST_LIMIT_EXCEEDED' ? { cost, limit } : {};

/**
 * What may leave the gateway of an error: message, path and code when the code is one of ours, otherwise only that something went wrong. No
 * subgraph names, stack traces or SQL.
 */
export function maskError(error: GraphQLFormattedError): GraphQLFormattedError {
  const code = codeOf(error);
  return {
    message: code === 'INTERNAL' ? 'Something went wrong on our side.' : error.message,
    ...(error.locations && code !== 'INTERNAL' ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
    extensions: { code, ...figuresOf(code, error.extensions ?? {}) },
  };
}
