// Plugin: facts of the graph that an app's Apollo Client needs: ids of its persisted operations, members of unions and interfaces.
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { isAbstractType, Kind, visit } from 'graphql';
import { wireOperations } from './wire-operations.ts';

export const plugin: PluginFunction = (schema, documents) => {
  const ids = wireOperations(documents.flatMap(({ document }) => (document ? [document] : []))).map(({ name, id }) => [name, id]);
  // The client needs a type's members only where a document tests for it; the graph has ten times as many.
  const asked = new Set<string>();
  for (const { document } of documents) {
    if (!document) continue;
    const note = (name: string | undefined): undefined => void (name === undefined || asked.add(name));
    visit(document, {
      [Kind.INLINE_FRAGMENT]: ({ typeCondition }) => note(typeCondition?.name.value),
      [Kind.FRAGMENT_DEFINITION]: ({ typeCondition }) => note(typeCondition.name.value),
    });
  }
  const possible = Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
    .filter(({ name }) => asked.has(name))
    .map(
      (type) =>
        [
          type.name,
          schema
            .getPossibleTypes(type)
            .map(({ name }) => name)
            .toSorted(),
        ] as const,
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    constant(
      'operationIds',
      'Record<string, string>',
      'SHA-256 of each operation as it is sent; the gateway has the same list.',
      Object.fromEntries(ids),
    ),
    constant(
      'possibleTypes',
      'Record<string, string[]>',
      'Members of the unions and interfaces that the documents test for.',
      Object.fromEntries(possible),
    ),
  ].join('\n');
};

const constant = (name: string, type: string, comment: string, value: unknown): string =>
  `/** ${comment} */\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 2)};\n`;
