import { buildSchema, findBreakingChanges } from 'graphql';

/** One breaking change that somebody has decided on; a line of `gateway/breaking-changes.json`. */
export interface DeclaredBreak {
  /** As reported: `FIELD_REMOVED: Product.name was removed.` */
  readonly change: string;
  /** Why, and what clients do instead. */
  readonly why: string;
}

/** Changes that would break clients of the public API and that nobody has declared. */
export function undeclaredBreaks(before: string, after: string, declared: readonly DeclaredBreak[]): string[] {
  const known = new Set(declared.map(({ change }) => change));
  return findBreakingChanges(buildSchema(before), buildSchema(after))
    .map(({ type, description }) => `${type}: ${description}`)
    .filter((change) => !known.has(change));
}
