import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type TypeDefinitionNode,
  visit,
} from 'graphql';
import type { PublicCoordinates } from './public-coordinates.ts';

type Member = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;
type Hideable = { readonly directives?: readonly ConstDirectiveNode[] | undefined };

const inaccessible: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'inaccessible' } };
const isHidden = (node: Hideable): boolean => node.directives?.some((d) => d.name.value === 'inaccessible') ?? false;
const hide = <N extends Hideable>(node: N): N =>
  isHidden(node) ? node : { ...node, directives: [...(node.directives ?? []), inaccessible] };

const ofComposition = /^(join|link|core|federation|policy|inaccessible|tag)__/;

/**
 * The supergraph of the public API: everything without the public tag becomes `@inaccessible`. The query planner still sees hidden fields
 * and may use them as keys; clients cannot. The arguments of a hidden field are hidden with it.
 */
export function publicContract(supergraphSdl: string, { included, excluded }: PublicCoordinates): string {
  const shown = (coordinate: string): boolean => included.has(coordinate) && !excluded.has(coordinate);

  const member = <M extends Member>(type: string, node: M): M => {
    const coordinate = `${type}.${node.name.value}`;
    if (!shown(coordinate)) return hide(node);
    if (node.kind !== Kind.FIELD_DEFINITION || !node.arguments) return node;
    const argument = (a: InputValueDefinitionNode): InputValueDefinitionNode =>
      excluded.has(`${coordinate}(${a.name.value}:)`) ? hide(a) : a;
    return { ...node, arguments: node.arguments.map(argument) };
  };

  const type = (node: TypeDefinitionNode): TypeDefinitionNode | undefined => {
    const name = node.name.value;
    if (ofComposition.test(name)) return undefined;
    if (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.UNION_TYPE_DEFINITION) return shown(name) ? node : hide(node);
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) {
      const values = (node.values ?? []).map((value) => member(name, value));
      return withMembers({ ...node, values }, values);
    }
    const fields = (node.fields ?? []).map((field) => member(name, field as FieldDefinitionNode));
    return withMembers({ ...node, fields } as TypeDefinitionNode, fields);
  };

  const withMembers = (node: TypeDefinitionNode, members: readonly Hideable[]): TypeDefinitionNode => {
    const name = node.name.value;
    const anyShown = members.some((m) => !isHidden(m));
    return (anyShown && !excluded.has(name)) || name === 'Query' ? node : hide(node);
  };

  const document = visit(linkInaccessible(parse(supergraphSdl)), {
    ScalarTypeDefinition: type,
    UnionTypeDefinition: type,
    EnumTypeDefinition: type,
    InputObjectTypeDefinition: type,
    InterfaceTypeDefinition: type,
    ObjectTypeDefinition: type,
  });
  return print(document);
}

const link = `schema @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY) { query: Query }
directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION`;

/**
 * Composition links the `inaccessible` spec only when a subgraph hides something. Without that link the directive has no meaning and hides
 * nothing.
 */
function linkInaccessible(document: DocumentNode): DocumentNode {
  if (document.definitions.some((d) => d.kind === Kind.DIRECTIVE_DEFINITION && d.name.value === 'inaccessible')) return document;
  const [schema, definition] = parse(link).definitions;
  const directives = schema!.kind === Kind.SCHEMA_DEFINITION ? (schema.directives ?? []) : [];
  const definitions = document.definitions.map((d) =>
    d.kind === Kind.SCHEMA_DEFINITION ? { ...d, directives: [...(d.directives ?? []), ...directives] } : d,
  );
  return { ...document, definitions: [...definitions, definition!] };
}
