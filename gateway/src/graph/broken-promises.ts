import type { GraphQLFormattedError } from 'graphql';

type Path = readonly (string | number)[];

/** Whether one place equals the other or lies above or below it. If so, the error at one explains the null at the other. */
const isOnOneWay = (one: Path, other: Path): boolean => {
  const [above, below] = one.length < other.length ? [one, other] : [other, one];
  return above.every((step, at) => step === below[at]);
};

/**
 * Places where the schema promises a value, the answer has none, and no error mentions it: a null propagated silently. An error without a
 * path covers a whole subgraph, and so every field that it did not answer.
 */
export function unexplainedNulls(missing: readonly GraphQLFormattedError[], errors: readonly GraphQLFormattedError[]): Path[] {
  if (errors.some(({ path }) => path === undefined)) return [];
  const places = missing.map(({ path }) => path ?? []);
  return places.filter((place) => !errors.some(({ path }) => isOnOneWay(path!, place)));
}
