import { type ConstDirectiveNode, Kind, parse, valueFromASTUntyped } from 'graphql';

/** What the graph declares about the cost of one field. */
export interface FieldCost {
  /** `@cost(weight:)`; null for the default: 1 for an object, 0 for a value. */
  readonly weight: number | null;
  /** `@listSize(assumedSize:)`: the most items that the owner ever returns; null when the field is not declared as a list. */
  readonly cap: number | null;
  /** `@listSize(slicingArguments:)`: arguments that limit the number of items. */
  readonly slicedBy: readonly string[];
  /** `@listSize(sizedFields:)`: for connections, the fields of the answer that have this size. */
  readonly sized: readonly string[];
}

/** Coordinate (`Query.customers`) → cost, for the fields with a declaration. */
export type FieldCosts = ReadonlyMap<string, FieldCost>;

type Values = Readonly<Record<string, unknown>>;

function argumentsOf(directives: readonly ConstDirectiveNode[], name: string): Values {
  const directive = directives.find((each) => each.name.value === name);
  return Object.fromEntries((directive?.arguments ?? []).map((each) => [each.name.value, valueFromASTUntyped(each.value)]));
}

const numberOrNull = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const names = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Reads `@cost` and `@listSize` from a supergraph, as merged by composition. */
export function readFieldCosts(supergraphSdl: string): FieldCosts {
  const costs = new Map<string, FieldCost>();
  for (const type of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name, directives = [] } of type.fields ?? []) {
      const { weight } = argumentsOf(directives, 'cost');
      const { assumedSize, slicingArguments, sizedFields } = argumentsOf(directives, 'listSize');
      if (weight === undefined && assumedSize === undefined) continue;
      costs.set(`${type.name.value}.${name.value}`, {
        weight: numberOrNull(weight),
        cap: numberOrNull(assumedSize),
        slicedBy: names(slicingArguments),
        sized: names(sizedFields),
      });
    }
  }
  return costs;
}
