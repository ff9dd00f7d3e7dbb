import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { FieldCosts } from '../limits/field-costs.ts';
import { costsOf } from '../limits/operation-cost.ts';
import { fragmentsOf, type Variables } from '../limits/operation-parts.ts';
import { conditionNames } from './compiled/conditions.ts';
import { selectedRootFields } from './selected-root-fields.ts';

/** What is derived from an operation once and holds for every request that sends it. */
export interface OperationFacts {
  cost(variables: Variables): number;
  /** Coordinates of the root fields that it really asks for (`Query.contracts`). */
  rootFields(variables: Variables): readonly string[];
}

function factsOf(schema: GraphQLSchema, costs: FieldCosts, operation: OperationDefinitionNode, document: DocumentNode): OperationFacts {
  const fragments = fragmentsOf(document);
  const type = operation.operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query';
  const rootFields = (variables: Variables): string[] =>
    [...selectedRootFields(operation, fragments, variables)].filter((name) => !name.startsWith('__')).map((name) => `${type}.${name}`);
  const always = conditionNames(document).length === 0 ? rootFields({}) : null;
  return {
    cost: costsOf({ schema, costs, operation, fragments }),
    rootFields: (variables) => always ?? rootFields(variables),
  };
}

/** Facts of operations, kept as long as their parsed documents are. */
export function knownOperations(costs: FieldCosts) {
  const known = new WeakMap<OperationDefinitionNode, OperationFacts>();
  return (schema: GraphQLSchema, operation: OperationDefinitionNode, document: DocumentNode): OperationFacts => {
    const before = known.get(operation);
    if (before) return before;
    const facts = factsOf(schema, costs, operation, document);
    known.set(operation, facts);
    return facts;
  };
}
