import { type GraphQLCompositeType, type GraphQLOutputType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import { collectFields, compositeOf, type Field, type Selected, type ShapeFacts } from './collect-fields.ts';
import type { Data } from './engine.ts';
import { isLeafValueOf } from './leaf-values.ts';

/** The data does not keep what the graph promises: the engine says what becomes of it. */
export class OddData extends Error {}

/** Makes the answer out of what was fetched: only what was asked for, in its order. */
export type Shape = (fetched: Data) => Data;

type Complete = (value: unknown, parent: Data) => unknown;

const odd = (): never => {
  throw new OddData();
};

/**
 * Compiles the shape of an operation's answer. The fields of a selection set are collected once per type of object, so a run only
 * copies. Data that does not keep the graph's promises throws `OddData`; nothing has been changed then.
 */
export function shapeOf(root: Selected, facts: ShapeFacts): Shape {
  const { schema } = facts;

  const completeTypename =
    ({ key, parent }: Field): Complete =>
    (value, object) => {
      const told = value ?? (key === '__typename' ? null : object['__typename']);
      const type = typeof told === 'string' ? (schema.getType(told) ?? parent) : parent;
      return isObjectType(type) ? type.name : odd();
    };

  function completing(type: GraphQLOutputType, below: readonly Selected[]): Complete {
    if (isNonNullType(type)) {
      const complete = completing(type.ofType, below);
      return (value, parent) => complete(value, parent) ?? odd();
    }
    if (isListType(type)) {
      const complete = completing(type.ofType, below);
      return (value, parent) => {
        if (value === null) return null;
        if (!Array.isArray(value)) return odd();
        return value.map((item) => (item === undefined ? odd() : complete(item, parent)));
      };
    }
    if (isLeafType(type)) {
      const isValid = isLeafValueOf(type);
      return (value) => (value === null || isValid(value) ? value : odd());
    }
    const shape = shaping(below);
    return (value) => {
      if (value === null) return null;
      return typeof value === 'object' && !Array.isArray(value) ? shape(value as Data) : odd();
    };
  }

  function copying(selected: readonly Selected[], actual: GraphQLCompositeType | null): Shape {
    const fields = collectFields(selected, actual, facts).map((field) => {
      const complete = field.type ? completing(field.type, field.below) : completeTypename(field);
      return { key: field.key, complete };
    });
    return (object) => {
      const copy: Data = {};
      for (const { key, complete } of fields) copy[key] = complete(object[key] ?? null, object);
      return copy;
    };
  }

  /** By the type that an object says it is. */
  function shaping(selected: readonly Selected[]): Shape {
    const byType = new Map<unknown, Shape>();
    return (object) => {
      const typename = object['__typename'];
      const known = byType.get(typename);
      if (known) return known(object);
      const actual = typeof typename === 'string' ? compositeOf(schema, typename) : null;
      if (typename !== undefined && !actual) return odd();
      const made = copying(selected, actual);
      byType.set(typename, made);
      return made(object);
    };
  }

  return shaping([root]);
}
