import type { GraphQLFormattedError } from 'graphql';

type Path = readonly (string | number)[];

/** Whether one place is the other, above it or below it: the error at one then says why the other is null. */
const isOnOneWay = (one: Path, other: Path): boolean => {
  const [above, below] = one.length < other.length ? [one, other] : [other, one];
  return above.every((step, at) => step === below[at]);
};

/**
 * Where the graph promises a value and the answer has none, and no error of the answer tells of it: what lies above became null without a
 * word. An error without a path tells of a whole subgraph and so of everything that it did not answer.
 */
export function unexplainedNulls(missing: readonly GraphQLFormattedError[], errors: readonly GraphQLFormattedError[]): Path[] {
  if (errors.some(({ path }) => path === undefined)) return [];
  const places = missing.map(({ path }) => path ?? []);
  return places.filter((place) => !errors.some(({ path }) => isOnOneWay(path!, place)));
}
