import { type GraphQLLeafType, isEnumType } from 'graphql';

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);

/** Whether a value that is not null may be answered for a scalar or an enum; when in doubt it may not, and the engine looks at it. */
export function isLeafValueOf(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  switch (type.name) {
    case 'String':
      return (value) => typeof value === 'string';
    case 'ID':
      return (value) => typeof value === 'string' || isWhole(value);
    case 'Int':
      return isWhole;
    case 'Float':
      return Number.isFinite;
    case 'Boolean':
      return (value) => typeof value === 'boolean';
    default:
      return () => true;
  }
}
