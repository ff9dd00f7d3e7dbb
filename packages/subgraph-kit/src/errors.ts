import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** Every `extensions.code` a client can meet. Expected failures of mutations are data in the result union instead. */
export const errorCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'SERVICE_UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

const make = (code: ErrorCode, message: string): GraphQLError => new GraphQLError(message, { extensions: { code } });

/** Nobody is logged in. */
export const unauthenticated = (): GraphQLError => make('UNAUTHENTICATED', 'Log in first.');
/** Somebody is logged in who may not. */
export const forbidden = (): GraphQLError => make('FORBIDDEN', 'This is not allowed for you.');
/** An argument that no screen of ours sends: a malformed id or cursor, a page size out of range. */
export const badInput = (message: string): GraphQLError => make('BAD_USER_INPUT', message);
/** Something that we need does not answer; asking again later helps. */
export const unavailable = (): GraphQLError => make('SERVICE_UNAVAILABLE', 'This part of the service does not answer at the moment.');

const isOurs = (code: unknown): code is ErrorCode => errorCodes.includes(code as ErrorCode);

/** SQLSTATE classes and socket errors that say "the database is not there", not "the statement is wrong". */
function isOutage(error: unknown): boolean {
  for (let e = error as { code?: unknown; message?: unknown; cause?: unknown } | undefined; e; e = e.cause as typeof e) {
    if (typeof e.code === 'string' && /^(08|57P0|53)|^ECONN|^EPIPE|^ETIMEDOUT/.test(e.code)) return true;
    if (typeof e.message === 'string' && /Connection terminated|timeout exceeded when trying to connect/i.test(e.message)) return true;
  }
  return false;
}

/**
 * What may leave the subgraph of an error: our own codes with their message; everything else becomes `INTERNAL` (or
 * `SERVICE_UNAVAILABLE` when the database is away) without a word of its own, and is handed to `onBug`.
 */
export function maskError(error: GraphQLError, requestId: string, onBug: (error: unknown) => void): GraphQLFormattedError {
  const place = {
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
  };
  const code = error.extensions?.['code'];
  if (isOurs(code)) return { message: error.message, ...place, extensions: { code } };
  const original = error.originalError;
  // graphql-js says what is wrong with a document or its variables without an original error
  if (!original) return { message: error.message, ...place, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
  onBug(original);
  if (isOutage(original)) return { message: unavailable().message, ...place, extensions: { code: 'SERVICE_UNAVAILABLE' } };
  return { message: 'Something went wrong on our side.', ...place, extensions: { code: 'INTERNAL', requestId } };
}
