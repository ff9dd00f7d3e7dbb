import { type ConstDirectiveNode, type DirectiveNode, Kind, parse, print, valueFromASTUntyped, visit } from 'graphql';

/** Root field → policies; what the gateway asks before it executes. */
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
 * Parts a composed supergraph into the one that ApolloGateway executes, which knows no `@policy`, and the map of policies
 * that we enforce ourselves. Only root fields may carry one: what lies below is for the subgraph that owns the data.
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
