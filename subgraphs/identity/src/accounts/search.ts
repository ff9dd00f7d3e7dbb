import { given, inputs, reads, readsFunction, type Reads, sql, type SqlBool } from '@monban/subgraph-kit';
import type { IdKind } from '@monban/domain-kit';
import { uuidOf } from '@monban/domain-kit';

/** What a search came to: the ids of all rows that have the text, or only the pattern when there are too many of them. */
export interface Found {
  readonly like: string;
  readonly ids: readonly string[] | null;
}

/** A text that more rows have than this is no help: they stand so close in every order that a list meets them as it walks. */
const mostFound = 1_000;

/** Looks rows up by the index of trigrams (migration 0030). */
export function searchOf(call: 'accounts_found' | 'registrations_found', kind: IdKind) {
  const find = readsFunction(call, 2, { id: reads.id(kind) });
  return async (ctx: Reads, text: string): Promise<Found> => {
    const like = inputs.like(text);
    const rows = await ctx.query(find, [like, mostFound + 1]);
    return { like, ids: rows.length > mostFound ? null : rows.map(({ id }) => id) };
  };
}

/** The condition of a list of rows `r` that were searched for. */
export const isFound = {
  sql: (_: unknown, { ids }: Found) =>
    ids ? sql<SqlBool>`r.id = any(${given('ids')})` : sql<SqlBool>`r.search_text like ${given('like')}`,
  textFor: ({ ids }: Found) => (ids ? 'ids' : 'pattern'),
  values: ({ ids, like }: Found) => ({ ids: ids?.map((id) => uuidOf(id)), like }),
};
