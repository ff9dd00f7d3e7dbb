import { given, inputs, reads, readsFunction, type Reads, sql, type SqlBool } from '@monban/subgraph-kit';
import type { IdKind } from '@monban/domain-kit';
import { uuidOf } from '@monban/domain-kit';

/** Result of a search: the ids of all matching rows, or only the pattern when too many rows match. */
export interface Found {
  readonly like: string;
  readonly ids: readonly string[] | null;
}

/** Above this number of matches ids do not help: matching rows are so frequent that a list finds them as it goes. */
const mostFound = 1_000;

/** Looks rows up through the trigram index (migration 0030). */
export function searchOf(call: 'accounts_found' | 'registrations_found', kind: IdKind) {
  const find = readsFunction(call, 2, { id: reads.id(kind) });
  return async (ctx: Reads, text: string): Promise<Found> => {
    const like = inputs.like(text);
    const rows = await ctx.query(find, [like, mostFound + 1]);
    return { like, ids: rows.length > mostFound ? null : rows.map(({ id }) => id) };
  };
}

/** The condition for a list of rows `r` after a search. */
export const isFound = {
  sql: (_: unknown, { ids }: Found) =>
    ids ? sql<SqlBool>`r.id = any(${given('ids')})` : sql<SqlBool>`r.search_text like ${given('like')}`,
  textFor: ({ ids }: Found) => (ids ? 'ids' : 'pattern'),
  values: ({ ids, like }: Found) => ({ ids: ids?.map((id) => uuidOf(id)), like }),
};
