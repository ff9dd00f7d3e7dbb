import {
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { FieldCost, FieldCosts } from './field-costs.ts';
import { type Fragments, type Variables, withDefaults } from './operation-parts.ts';

/** Each root field of a mutation is a transaction with an audit entry. */
export const MUTATION_WEIGHT = 10;
/** `__schema` and `__type` return hundreds of items, whatever they select. */
export const INTROSPECTION_WEIGHT = 500;
/** Assumed items of a list without a declaration; the SDL lint allows none. */
const UNKNOWN_SIZE = 100;

export interface Costed {
  readonly schema: GraphQLSchema;
  readonly costs: FieldCosts;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly variables: Variables;
}

/**
 * The cost of one operation by its variables. What it was last is remembered, as long as the variables that say how long its lists are
 * stay the same.
 */
export function costsOf(facts: Omit<Costed, 'variables'>): (variables: Variables) => number {
  const sizes = new Set<string>();
  let last: { readonly sizes: string; readonly cost: number } | null = null;
  const sizesIn = (variables: Variables): string =>
    JSON.stringify([...sizes].map((name) => (name in variables ? [variables[name]] : null)));
  return (variables) => {
    if (last?.sizes === sizesIn(variables)) return last.cost;
    const cost = operationCost({ ...facts, variables }, (name) => void sizes.add(name));
    last = { sizes: sizesIn(variables), cost };
    return cost;
  };
}

const unsaid: FieldCost = { weight: null, cap: null, slicedBy: [], sized: [] };

/** The effective value of an argument: literal, variable, or default. */
function askedFor(
  argument: string,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  valueOf: (variable: string) => unknown,
): unknown {
  const given = node.arguments?.find(({ name }) => name.value === argument)?.value;
  const value = given && (given.kind === Kind.VARIABLE ? valueOf(given.name.value) : valueFromASTUntyped(given));
  return value ?? field.args.find(({ name }) => name === argument)?.defaultValue;
}

/**
 * Upper bound of an operation's cost, computed before any data is read. Every object counts 1 (or its `@cost`), and a list counts its
 * content once per item, so nested lists multiply and aliases add up. A list has as many items as its `first` asks for, but at most its
 * cap; `@skip` reduces nothing. `documentLimits` has already measured the document: even with fragments expanded it is small. `onSize` is
 * told each variable that sets the length of a list.
 */
export function operationCost(
  { schema, costs, operation, fragments, variables }: Costed,
  onSize: (variable: string) => void = () => undefined,
): number {
  const values = withDefaults(operation, variables);
  const valueOf = (variable: string): unknown => {
    onSize(variable);
    return values[variable];
  };
  const mutation = schema.getMutationType();

  const sizeOf = (node: FieldNode, field: GraphQLField<unknown, unknown>, { cap, slicedBy }: FieldCost): number => {
    const most = cap ?? UNKNOWN_SIZE;
    const sizes = slicedBy.map((argument) => askedFor(argument, node, field, valueOf)).filter((size) => typeof size === 'number');
    return sizes.length === 0 ? most : Math.min(most, Math.max(1, ...sizes));
  };

  const ofField = (parent: GraphQLNamedType, node: FieldNode, sized: ReadonlyMap<string, number>): number => {
    const name = node.name.value;
    if (name === '__schema' || name === '__type') return INTROSPECTION_WEIGHT;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field) return 0;
    const type = getNamedType(field.type);
    const cost = costs.get(`${parent.name}.${name}`) ?? unsaid;
    const own = (cost.weight ?? (isCompositeType(type) ? 1 : 0)) + (parent === mutation ? MUTATION_WEIGHT : 0);
    const size = sized.get(name) ?? sizeOf(node, field, cost);
    const below = node.selectionSet ? ofSet(type, node.selectionSet, new Map(cost.sized.map((each) => [each, size]))) : 0;
    return (isListType(getNullableType(field.type)) ? size : 1) * (own + below);
  };

  const ofSet = (parent: GraphQLNamedType, { selections }: SelectionSetNode, sized: ReadonlyMap<string, number>): number => {
    let sum = 0;
    for (const node of selections) {
      if (node.kind === Kind.FIELD) sum += ofField(parent, node, sized);
      else {
        const { typeCondition, selectionSet } = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)!;
        sum += ofSet((typeCondition && schema.getType(typeCondition.name.value)) ?? parent, selectionSet, sized);
      }
    }
    return sum;
  };

  return ofSet(schema.getRootType(operation.operation)!, operation.selectionSet, new Map());
}
