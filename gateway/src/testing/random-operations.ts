import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Data } from '../graph/compiled/engine.ts';

/** A number below `most`. */
export type Choose = (most: number) => number;

/** A value that an input takes. */
export function valueFor(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueFor(type.ofType);
  if (isListType(type)) return [valueFor(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) {
    const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(needed.map((field) => [field.name, valueFor(field.type)]));
  }
  if (type.name === 'Int' || type.name === 'Float') return 2;
  return type.name === 'Boolean' ? true : 'x';
}

const isNeeded = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);

/** Writes an operation over a graph: aliases, fragments, fields several times, things left out by variables, all drawn by `choose`. */
export function randomOperation(schema: GraphQLSchema, kind: 'query' | 'mutation', choose: Choose): { text: string; variables: Data } {
  const variables: Data = { yes: true, no: false };
  const definitions = new Map([
    ['yes', 'Boolean!'],
    ['no', 'Boolean! = true'],
  ]);
  if (choose(2) === 0) delete variables['no'];
  const fragments: string[] = [];
  let left = 60;

  const condition = (): string => {
    const of = [
      '',
      '',
      '',
      '',
      '',
      '',
      ' @include(if: $yes)',
      ' @include(if: $no)',
      ' @skip(if: $no)',
      ' @skip(if: $yes)',
      ' @skip(if: true)',
    ];
    return of[choose(of.length)]!;
  };
  const argumentsOf = (parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): string => {
    const given = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
    const named = given.map(({ name, type }) => {
      const variable = `${parent.name}_${field.name}_${name}`;
      definitions.set(variable, String(type));
      variables[variable] = valueFor(type);
      return `${name}: $${variable}`;
    });
    return isNeeded(field) ? `(${named.join(' ')})` : '';
  };
  const fieldText = (parent: GraphQLCompositeType, depth: number): string => {
    if (isUnionType(parent) || choose(12) === 0) return choose(4) === 0 ? 'kind: __typename' : '__typename';
    const all = Object.values(parent.getFields());
    const leaves = all.filter(({ type }) => !isCompositeType(getNamedType(type)));
    const of =
      depth <= 0 || (choose(3) === 0 && leaves.length > 0) ? leaves : all.filter(({ type }) => isCompositeType(getNamedType(type)));
    const field = (of.length > 0 ? of : all)[choose((of.length > 0 ? of : all).length)]!;
    const below = getNamedType(field.type);
    if (isCompositeType(below) && depth <= 0) return '__typename';
    const alias = choose(8) === 0 ? `other_${field.name}: ` : '';
    return `${alias}${field.name}${argumentsOf(parent, field)}${condition()}${isCompositeType(below) ? setText(below, depth - 1) : ''}`;
  };
  const setText = (parent: GraphQLCompositeType, depth: number): string => {
    const parts: string[] = [];
    for (let count = 1 + choose(4); count > 0 && left > 0; count--) {
      left -= 1;
      const narrower = isAbstractType(parent)
        ? schema.getPossibleTypes(parent)
        : isObjectType(parent)
          ? [parent, ...parent.getInterfaces()]
          : [];
      const into = choose(isAbstractType(parent) ? 2 : 6) === 0 ? narrower[choose(Math.max(1, narrower.length))] : undefined;
      if (!into) parts.push(fieldText(parent, depth));
      else if (choose(3) > 0) parts.push(`... on ${into.name}${condition()}${setText(into, depth)}`);
      else {
        const name = `Part${fragments.length}`;
        const at = fragments.push('') - 1;
        fragments[at] = `fragment ${name} on ${into.name}${setText(into, depth)}`;
        parts.push(`...${name}${condition()}`);
      }
    }
    return ` { ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
  };

  const root = schema.getRootType(kind as never)!;
  const body = setText(root, 7);
  const all = `${body}\n${fragments.join('\n')}`;
  const used = [...definitions].filter(([name]) => new RegExp(`\\$${name}\\b`).test(all)).map(([name, type]) => `$${name}: ${type}`);
  const text = `${kind} Made${used.length > 0 ? `(${used.join(', ')})` : ''}${all}`;
  return { text, variables };
}
