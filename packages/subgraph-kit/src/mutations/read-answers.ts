import { badInput } from '../errors.ts';
import type { AnyResolver, FieldFacts, ResolverMap } from '../graphql/guards.ts';
import { definitionOf } from './define-mutation.ts';

/**
 * Resolvers for fields in which committed mutations refer to this subgraph's objects (`ContractStateChanged.contract`): they use the
 * look-up that the type has for references. A feature that reads an object differently writes its own resolver.
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
      // an answer can outlive its object
      if (thing == null && !isNullable) throw badInput('This was done, but the object no longer exists.');
      return thing;
    });
  }
  return readers;
}
