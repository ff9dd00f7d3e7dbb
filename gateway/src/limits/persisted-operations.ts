import type { GraphQLError } from 'graphql';
import { refusal } from '../graph/error-codes.ts';

export interface PersistedOperations {
  /** SHA-256 (hex) of an operation's text → the text; from the builds of the SPAs. */
  readonly manifest: ReadonlyMap<string, string>;
  /** Whether to refuse operations outside the manifest: always in production. */
  readonly enforced: boolean;
}

export type ReadOperation = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly error: GraphQLError };

const persistedQueryOf = (body: unknown): unknown => {
  const { extensions } = (body ?? {}) as { extensions?: { persistedQuery?: unknown } | null };
  return extensions?.persistedQuery ?? undefined;
};

/** Answers a hash where no operations are stored; the error code makes Apollo's clients send the document. */
export const readFullOperation = (body: unknown): ReadOperation =>
  persistedQueryOf(body) === undefined
    ? { ok: true, body }
    : { ok: false, error: refusal('PERSISTED_QUERY_NOT_SUPPORTED', 'Operations are not stored here; send the document.') };

/** Replaces the hash of a persisted operation by its text. Leaves anything that is not an object to the engine, which refuses it. */
export function readPersistedOperation(body: unknown, { manifest, enforced }: PersistedOperations): ReadOperation {
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return { ok: true, body };
  const { extensions: _, ...rest } = body as { query?: unknown; extensions?: unknown };
  const named = persistedQueryOf(body);
  if (named === undefined) {
    return enforced
      ? { ok: false, error: refusal('PERSISTED_QUERY_REQUIRED', 'Only operations of our own sites are served here.') }
      : { ok: true, body };
  }
  const { sha256Hash } = named as { sha256Hash?: unknown };
  const query = typeof sha256Hash === 'string' ? manifest.get(sha256Hash) : undefined;
  if (query !== undefined) return { ok: true, body: { ...rest, query } };
  if (!enforced && typeof sha256Hash === 'string' && typeof rest.query === 'string') return { ok: true, body: rest };
  return { ok: false, error: refusal('PERSISTED_QUERY_NOT_FOUND', 'This operation is unknown.') };
}

/** Operation names in a manifest: the only ones that may become a metric label. */
export function operationNames(manifest: ReadonlyMap<string, string>): Set<string> {
  const names = [...manifest.values()].map((text) => /\b(?:query|mutation)\s+([_A-Za-z]\w*)/.exec(text)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}
