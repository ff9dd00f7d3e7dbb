import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** What every expected failure of a mutation carries: a member of its result union that implements `Error`. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly issues?: readonly { readonly path: readonly string[]; readonly message: string }[];
  /** When the next attempt will be accepted, after too many (ISO 8601). */
  readonly retryAt?: string;
}

/** The members of a result union that are not failures. */
export type Success<R> = Exclude<R, { readonly code: string; readonly message: string }>;

/** Whether a member of a result union is a failure. */
export const isFailure = (result: object): result is Failure => 'code' in result && 'message' in result;

/** Messages by field: the `issues` of `InvalidInput`, keyed by the form's dotted names. */
export function fieldErrors(failure: Failure): Record<string, string> {
  return Object.fromEntries((failure.issues ?? []).map(({ path, message }) => [path.join('.'), message]));
}

/** Number under which the server's log holds the failed request; null when the request never arrived. */
export function recordNumber(error: unknown): string | null {
  if (!CombinedGraphQLErrors.is(error)) return null;
  const ids = [error.extensions?.['requestId'], ...error.errors.map(({ extensions }) => extensions?.['requestId'])];
  return ids.find((id): id is string => typeof id === 'string') ?? null;
}
