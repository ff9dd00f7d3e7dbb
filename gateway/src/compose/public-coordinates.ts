import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, Kind, valueFromASTUntyped } from 'graphql';

/** What the tags name: `Type`, `Type.field`, `Enum.VALUE`, `Input.field`, `Type.field(argument:)`. */
export interface PublicCoordinates {
  readonly included: ReadonlySet<string>;
  /** Tagged `internal`: hidden even when it also carries the public tag. */
  readonly excluded: ReadonlySet<string>;
}

type Tagged = { readonly directives?: readonly ConstDirectiveNode[] | undefined };
type Member = Tagged & { readonly name: { readonly value: string }; readonly arguments?: readonly Member[] };

const hasTag = (node: Tagged, tag: string): boolean =>
  (node.directives ?? []).some((d) => d.name.value === 'tag' && d.arguments?.some((a) => valueFromASTUntyped(a.value) === tag));

function membersOf(node: DefinitionNode): readonly Member[] {
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return node.fields ?? [];
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return node.values ?? [];
    default:
      return [];
  }
}

/**
 * Reads `@tag(name: "public")` and `@tag(name: "internal")` from the subgraphs. A tag on a type covers the members of the same definition,
 * not the members that another subgraph adds: one subgraph cannot publish the fields of another.
 */
export function publicCoordinates(documents: readonly DocumentNode[]): PublicCoordinates {
  const included = new Set<string>();
  const excluded = new Set<string>();
  for (const definition of documents.flatMap(({ definitions }) => definitions)) {
    if (!('name' in definition) || !definition.name || definition.kind === Kind.DIRECTIVE_DEFINITION) continue;
    const type = definition.name.value;
    const whole = hasTag(definition as Tagged, 'public');
    if (whole) included.add(type);
    if (hasTag(definition as Tagged, 'internal')) excluded.add(type);
    for (const member of membersOf(definition)) {
      const coordinate = `${type}.${member.name.value}`;
      if (whole || hasTag(member, 'public')) included.add(coordinate);
      if (hasTag(member, 'internal')) excluded.add(coordinate);
      for (const argument of member.arguments ?? []) {
        if (hasTag(argument, 'internal')) excluded.add(`${coordinate}(${argument.name.value}:)`);
      }
    }
  }
  return { included, excluded };
}
