import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isLockTimeout, isOutage } from './database/outage.ts';

/** Every `extensions.code` that a client can see. Expected failures of mutations are data in the result union instead. */
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
/** Somebody is logged in but lacks the permission. */
export const forbidden = (): GraphQLError => make('FORBIDDEN', 'You are not allowed to do this.');
/** An argument that none of our screens sends: a malformed id or cursor, a page size out of range. */
export const badInput = (message: string): GraphQLError => make('BAD_USER_INPUT', message);
/** A dependency does not answer; a later attempt may succeed. */
export const unavailable = (): GraphQLError => make('SERVICE_UNAVAILABLE', 'This part of the service is not answering at the moment.');

/** Whether the error is a denial. */
export const isDenial = (error: unknown): boolean =>
  error instanceof GraphQLError && (error.extensions['code'] === 'FORBIDDEN' || error.extensions['code'] === 'UNAUTHENTICATED');

const isOurs = (code: unknown): code is ErrorCode => errorCodes.includes(code as ErrorCode);

/**
 * What may leave the subgraph of an error thrown by a resolver: our own errors unchanged; everything else becomes `INTERNAL` (or
 * `SERVICE_UNAVAILABLE` when the database is unavailable or rows are locked) without its own message, and goes to `onBug`.
 */
export function hideBug(thrown: unknown, requestId: string, onBug: (bug: unknown) => void): GraphQLError {
  if (thrown instanceof GraphQLError && isOurs(thrown.extensions['code'])) return thrown;
  // a lock wait that took too long is not a bug
  if (isLockTimeout(thrown)) return unavailable();
  onBug(thrown);
  if (isOutage(thrown)) return unavailable();
  return new GraphQLError('Something went wrong on our side.', { extensions: { code: 'INTERNAL', requestId } });
}

/**
 * The form in which errors of a whole answer leave. An error without a path concerns the document or its variables and describes what is
 * wrong with them; an error with a path that is not ours (a null where the schema allows none) is a bug.
 */
export function formatError(error: GraphQLError, requestId: string, onBug: (bug: unknown) => void): GraphQLFormattedError {
  const place = {
    ...(error.locations ? { locations: error.locations } : {}),
    ...(error.path ? { path: error.path } : {}),
  };
  if (!isOurs(error.extensions?.['code']) && !error.path) {
    return { message: error.message, ...place, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } };
  }
  const { message, extensions } = isOurs(error.extensions?.['code']) ? error : hideBug(error, requestId, onBug);
  return { message, ...place, extensions };
}

/** Whether a command failed because the other service could not be reached; a refusal by it is a bug of ours. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof GraphQLError && error.extensions['code'] === 'SERVICE_UNAVAILABLE';
