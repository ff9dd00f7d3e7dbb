import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, visit } from 'graphql';
import type { PolicyMap } from './read-subgraphs.ts';

const policyDirective = (policies: PolicyMap[string]): ConstDirectiveNode => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'policy' },
  arguments: [
    {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'policies' },
      value: {
        kind: Kind.LIST,
        values: policies.map((all) => ({
          kind: Kind.LIST as const,
          values: all.map((value) => ({ kind: Kind.STRING as const, value })),
        })),
      },
    },
  ],
});

/**
 * Writes a subgraph's permission table onto its root fields as `@policy`, so that composition merges and checks the policies like
 * everything else. A policy for a field that does not exist is a mistake in the table.
 */
export function injectPolicies(document: DocumentNode, policies: PolicyMap): DocumentNode {
  const left = new Set(Object.keys(policies));
  let type = '';
  const enterType = { enter: (node: { name: { value: string } }): void => void (type = node.name.value) };
  const result = visit(document, {
    ObjectTypeDefinition: enterType,
    ObjectTypeExtension: enterType,
    FieldDefinition(field: FieldDefinitionNode) {
      const coordinate = `${type}.${field.name.value}`;
      const wanted = policies[coordinate];
      if (!wanted) return undefined;
      left.delete(coordinate);
      return { ...field, directives: [...(field.directives ?? []), policyDirective(wanted)] };
    },
  });
  if (left.size > 0) throw new Error(`the permission table names fields that are not in the schema: ${[...left].join(', ')}`);
  return result;
}
