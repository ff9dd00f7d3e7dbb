import { buildSchema, findBreakingChanges } from 'graphql';

/** One breaking change that somebody approved; a line of `gateway/breaking-changes.json`. */
export interface DeclaredBreak {
  /** As the comparison reports it: `FIELD_REMOVED: Product.name was removed.` */
  readonly change: string;
  /** Why it is made, and what clients do instead. */
  readonly why: string;
}

/** Changes that break clients of the public API and are not declared. */
export function undeclaredBreaks(before: string, after: string, declared: readonly DeclaredBreak[]): string[] {
  const known = new Set(declared.map(({ change }) => change));
  return findBreakingChanges(buildSchema(before), buildSchema(after))
    .map(({ type, description }) => `${type}: ${description}`)
    .filter((change) => !known.has(change));
}
