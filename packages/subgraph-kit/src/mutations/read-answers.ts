import { badInput } from '../errors.ts';
import type { AnyResolver, FieldFacts, ResolverMap } from '../graphql/guards.ts';
import { definitionOf } from './define-mutation.ts';

/**
 * Resolvers of fields in which committed mutations refer to things of this subgraph (`ContractStateChanged.contract`): the thing is read by
 * the look-up that its type has for references. A feature that reads it otherwise has a resolver of its own.
 */
export function answerReaders(fields: readonly FieldFacts[], resolvers: ResolverMap): ReadonlyMap<string, AnyResolver> {
  const answers = new Set(
    Object.values(resolvers['Mutation'] ?? {}).flatMap((resolve) => {
      const { answer, preview } = definitionOf(resolve)?.steps ?? {};
      return [answer, preview?.type];
    }),
  );
  const readers = new Map<string, AnyResolver>();
  for (const { type, name, of, isNullable } of fields) {
    const look = resolvers[of]?.['__resolveReference'] as AnyResolver | undefined;
    if (!look || !answers.has(type)) continue;
    readers.set(`${type}.${name}`, async (answer, _, context, info) => {
      const reference = (answer as Record<string, unknown>)[name];
      const thing = reference == null ? null : await look(reference, context, info);
      // an answer outlives what it is about
      if (thing == null && !isNullable) throw badInput('This was done, and what it was done to is no longer there.');
      return thing;
    });
  }
  return readers;
}
