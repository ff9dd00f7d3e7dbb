// Plugin: what an app's Apollo Client must know of the graph: ids of its persisted operations, members of unions and interfaces.
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { isAbstractType } from 'graphql';
import { wireOperations } from './wire-operations.ts';

export const plugin: PluginFunction = (schema, documents) => {
  const ids = wireOperations(documents.flatMap(({ document }) => (document ? [document] : []))).map(({ name, id }) => [name, id]);
  const possible = Object.values(schema.getTypeMap())
    .filter((type) => isAbstractType(type))
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
      'SHA-256 of each operation as it is sent; the gateway knows the same list.',
      Object.fromEntries(ids),
    ),
    constant(
      'possibleTypes',
      'Record<string, string[]>',
      'Members of each union and interface of the graph.',
      Object.fromEntries(possible),
    ),
  ].join('\n');
};

const constant = (name: string, type: string, comment: string, value: unknown): string =>
  `/** ${comment} */\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 2)};\n`;
