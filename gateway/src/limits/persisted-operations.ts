import type { GraphQLError } from 'graphql';
import { refusal } from '../graph/error-codes.ts';

export interface PersistedOperations {
  /** SHA-256 (hex) of an operation's text → the text; from the SPAs' builds. */
  readonly manifest: ReadonlyMap<string, string>;
  /** Whether operations that do not stand in the manifest are refused: always in production. */
  readonly enforced: boolean;
}

export type ReadOperation = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly error: GraphQLError };

const hashOf = (body: { extensions?: unknown }): unknown => {
  const { persistedQuery } = (body.extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null };
  return persistedQuery?.sha256Hash;
};

/** Replaces the hash of a persisted operation by its text. What is not an object is left to the engine, which refuses it. */
export function readPersistedOperation(body: unknown, { manifest, enforced }: PersistedOperations): ReadOperation {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return { ok: true, body };
  const { extensions: _, ...rest } = body as { query?: unknown; extensions?: unknown };
  const hash = hashOf(body);
  if (hash === undefined) {
    return enforced
      ? { ok: false, error: refusal('PERSISTED_QUERY_REQUIRED', 'Only operations of our own pages are served here.') }
      : { ok: true, body };
  }
  const query = typeof hash === 'string' ? manifest.get(hash) : undefined;
  if (query !== undefined) return { ok: true, body: { ...rest, query } };
  if (!enforced && typeof rest.query === 'string') return { ok: true, body: rest };
  return { ok: false, error: refusal('PERSISTED_QUERY_NOT_FOUND', 'This operation is unknown.') };
}

/** Names of the operations in a manifest: the only ones that may become a label of a metric. */
export function operationNames(manifest: ReadonlyMap<string, string>): Set<string> {
  const names = [...manifest.values()].map((text) => /\b(?:query|mutation)\s+([_A-Za-z]\w*)/.exec(text)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}
