import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, valueFromASTUntyped } from 'graphql';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;
export type Variables = Readonly<Record<string, unknown>>;

/** Fragments of a document by name. */
export const fragmentsOf = ({ definitions }: DocumentNode): Fragments =>
  new Map(definitions.filter((d) => d.kind === Kind.FRAGMENT_DEFINITION).map((d) => [d.name.value, d]));

/** The variables as sent, with the operation's defaults for the missing ones. */
export function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): Variables {
  const defaults = variableDefinitions.map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue && valueFromASTUntyped(defaultValue),
  ]);
  return { ...Object.fromEntries(defaults), ...variables };
}
