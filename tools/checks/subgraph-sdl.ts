import { globSync, readFileSync } from 'node:fs';
import { type DefinitionNode, Kind, parse, print } from 'graphql';

/** SDL that every subgraph shares. */
export const kitSdl = 'packages/subgraph-kit/src/graphql/kit.graphql';

// Definitions that the kit's `@link` imports, for tools without federation.
const federation = `
directive @link(url: String!, import: [String!]) repeatable on SCHEMA
scalar FieldSet
scalar Policy
directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
directive @requires(fields: FieldSet!) on FIELD_DEFINITION
directive @provides(fields: FieldSet!) on FIELD_DEFINITION
directive @external on OBJECT | FIELD_DEFINITION
directive @shareable repeatable on OBJECT | FIELD_DEFINITION
directive @override(from: String!) on FIELD_DEFINITION
directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
directive @tag(name: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
directive @policy(policies: [[Policy!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
type Query { _service: String! }
`;

/**
 * One subgraph's complete SDL as plain GraphQL: with federation's directives defined, without `@link`, and with types of other subgraphs
 * defined where they are extended. The linter cannot build a federated schema itself with this version of @apollo/subgraph.
 */
export function plainSdl(folder: string): string {
  const files = [kitSdl, ...globSync('src/**/*.graphql', { cwd: folder }).map((file) => `${folder}/${file}`)];
  const { definitions } = parse([federation, ...files.map((file) => readFileSync(file, 'utf8'))].join('\n'));
  const defined = new Set(definitions.flatMap((node) => (node.kind === Kind.OBJECT_TYPE_DEFINITION ? [node.name.value] : [])));
  const plain = definitions.flatMap((node): DefinitionNode[] => {
    if (node.kind === Kind.SCHEMA_EXTENSION) return [];
    if (node.kind !== Kind.OBJECT_TYPE_EXTENSION || defined.has(node.name.value)) return [node];
    defined.add(node.name.value);
    return [{ ...node, kind: Kind.OBJECT_TYPE_DEFINITION }];
  });
  return print({ kind: Kind.DOCUMENT, definitions: plain });
}
