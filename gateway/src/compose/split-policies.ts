import { type ConstDirectiveNode, type DirectiveNode, Kind, parse, print, valueFromASTUntyped, visit } from 'graphql';

/** Root field → policies that the gateway checks before it executes an operation. */
export type Policies = Record<string, string[][]>;

const isPolicy = (directive: DirectiveNode): boolean => directive.name.value === 'policy';

function policiesOf(directive: ConstDirectiveNode): string[][] {
  const argument = directive.arguments?.find(({ name }) => name.value === 'policies');
  return argument ? (valueFromASTUntyped(argument.value) as string[][]) : [];
}

const linksPolicy = (directive: ConstDirectiveNode): boolean => {
  const url = directive.arguments?.find(({ name }) => name.value === 'url')?.value;
  return directive.name.value === 'link' && url?.kind === Kind.STRING && /\/policy\/v\d/.test(url.value);
};

/**
 * Splits a composed supergraph in two: the part that ApolloGateway executes, which does not know `@policy`, and the map of policies that we
 * enforce ourselves. Only root fields may carry a policy; below the root, the subgraph that owns the data decides.
 */
export function splitPolicies(supergraphSdl: string): { sdl: string; policies: Policies } {
  const policies: Policies = {};
  let type = '';
  const enterType = {
    enter(node: { name: { value: string }; directives?: readonly DirectiveNode[] }): void {
      type = node.name.value;
      if (node.directives?.some(isPolicy)) throw new Error(`@policy stands on the type ${type}; only root fields may carry one`);
    },
  };
  const document = visit(parse(supergraphSdl), {
    SchemaDefinition: (node) => ({ ...node, directives: (node.directives ?? []).filter((d) => !linksPolicy(d)) }),
    DirectiveDefinition: (node) => (node.name.value === 'policy' ? null : undefined),
    ScalarTypeDefinition: (node) => (node.name.value === 'policy__Policy' ? null : undefined),
    ObjectTypeDefinition: enterType,
    InterfaceTypeDefinition: enterType,
    FieldDefinition(field) {
      const directive = field.directives?.find(isPolicy);
      if (!directive) return undefined;
      const coordinate = `${type}.${field.name.value}`;
      if (!/^(Query|Mutation)\./.test(coordinate)) throw new Error(`@policy stands on ${coordinate}; only root fields may carry one`);
      policies[coordinate] = policiesOf(directive);
      return { ...field, directives: field.directives!.filter((d) => !isPolicy(d)) };
    },
  });
  const sorted = Object.fromEntries(Object.entries(policies).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { sdl: print(document), policies: sorted };
}
