import {
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from '../../limits/operation-parts.ts';

export interface ShapeFacts {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  /** Whether a selection is neither skipped nor left out. */
  readonly isIncluded: (selection: SelectionNode) => boolean;
}

/** A selection set with the type that the operation selects it on. */
export interface Selected {
  readonly type: GraphQLCompositeType;
  readonly set: SelectionSetNode;
}

/** A field of an answer, by all its mentions. */
export interface Field {
  readonly key: string;
  readonly parent: GraphQLCompositeType;
  /** Null for `__typename`. */
  readonly type: GraphQLOutputType | null;
  /** What is selected below, by every mention of the field. */
  readonly below: Selected[];
}

export const compositeOf = (schema: GraphQLSchema, name: string): GraphQLCompositeType | null => {
  const type = schema.getType(name);
  return type && isCompositeType(type) ? type : null;
};

const typeOf = ({ name }: FieldNode, parent: GraphQLCompositeType): GraphQLOutputType | null =>
  isUnionType(parent) ? null : (parent.getFields()[name.value]?.type ?? null);

const meets = (schema: GraphQLSchema, type: GraphQLCompositeType, condition: GraphQLCompositeType): boolean =>
  condition === type || (isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type));

/** All fields that are asked of an object, in their order; `actual` is null while nobody says which type it is. */
export function collectFields(selected: readonly Selected[], actual: GraphQLCompositeType | null, facts: ShapeFacts): Field[] {
  const { schema, fragments, isIncluded } = facts;
  const found = new Map<string, Field>();
  const take = (node: FieldNode, parent: GraphQLCompositeType): void => {
    const key = (node.alias ?? node.name).value;
    const type = typeOf(node, parent);
    const field = found.get(key) ?? { key, parent, type, below: [] };
    found.set(key, field);
    if (type && node.selectionSet) field.below.push({ type: getNamedType(type) as GraphQLCompositeType, set: node.selectionSet });
  };
  const visit = ({ selections }: SelectionSetNode, parent: GraphQLCompositeType): void => {
    for (const selection of selections) {
      if (!isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) take(selection, parent);
      else {
        const { typeCondition, selectionSet } = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!;
        const condition = typeCondition ? compositeOf(schema, typeCondition.name.value)! : parent;
        if (!typeCondition || meets(schema, actual ?? parent, condition)) visit(selectionSet, condition);
      }
    }
  };
  for (const { type, set } of selected) visit(set, actual ?? type);
  return [...found.values()];
}
