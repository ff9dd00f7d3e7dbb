import { fieldsToPermit } from '@monban/subgraph-kit';
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type GraphQLUnionType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
} from 'graphql';
import type { Place, Things } from './places.ts';

/** What one asks for in a subgraph: a root field, a field with a row of its own, or a thing by its key. */
export interface Question {
  /** `Query.contract`, `Contract.number`, `Contract`. */
  readonly of: string;
  readonly text: string;
  readonly variables: (things: Things, named: boolean) => Record<string, unknown>;
  /** Whether it names something: then it is asked about own, other people's and foreign things. */
  readonly namesThings: boolean;
  readonly changes: boolean;
  /** Whether the type that it is about is defined here; of others only the key is known. */
  readonly owned: boolean;
}

/** What an argument means whose name is not that of a kind of thing. */
const kindOfName: Readonly<Record<string, string>> = {
  holder: 'account',
  callId: 'staffCall',
  staffCall: 'staffCall',
  device: 'device',
};

/** The kind of thing that an id of this name, at this place, is of. */
function kindOf(name: string, place: string, things: Things): string {
  const bare = name.replace(/Ids?$/, '');
  const kind = kindOfName[name] ?? kindOfName[bare] ?? bare;
  if (kind in things) return kind;
  throw new Error(`${place}: say in kindOfName of what ${name} is an id, and in places.ts how one is made`);
}

const samples: Readonly<Record<string, unknown>> = {
  String: 'テスト',
  Date: '2026-12-01',
  Instant: '2026-12-01T00:00:00Z',
  TimeZone: 'Asia/Tokyo',
  Url: 'https://monban.example/',
  Int: 1,
  SafeInt: 1,
  Boolean: true,
  Float: 1,
};
/** Texts that have to be of a form to be heard at all. */
const texts: Readonly<Record<string, string>> = {
  password: 'kaze-no-oto-55',
  newPassword: 'kaze-no-oto-56',
  currentPassword: 'tsuki-no-hikari-7',
  idempotencyKey: 'kagi-0001-0002-0003',
  surface: 'admin',
  field: 'Query.contracts',
  aggregateType: 'account',
  from: 'contracts',
};

/** Each question is about an address of its own: nobody uses up another's attempts. */
let addresses = 0;

interface Asked {
  readonly place: string;
  readonly returns: string;
  readonly named: boolean;
}

function sampleOf(input: GraphQLArgument | GraphQLInputField, type: GraphQLInputType, things: Things, asked: Asked): unknown {
  if (isNonNullType(type)) return sampleOf(input, type.ofType, things, asked);
  if (isListType(type)) return [sampleOf(input, type.ofType, things, asked)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type)) return sampleInput(Object.values(type.getFields()), things, asked);
  const named = getNamedType(type).name;
  if (named === 'ID') {
    const name = input.name === 'id' || input.name === 'ids' ? `${asked.returns[0]!.toLowerCase()}${asked.returns.slice(1)}Id` : input.name;
    return things[kindOf(name, asked.place, things)];
  }
  if (named === 'EmailAddress' || input.name === 'email' || input.name === 'login') return `atarashii${++addresses}@example.jp`;
  return texts[input.name] ?? samples[named];
}

/** Every argument that must be given, and every id; a tenant only by those who name one. */
function sampleInput(inputs: readonly (GraphQLArgument | GraphQLInputField)[], things: Things, asked: Asked): Record<string, unknown> {
  return Object.fromEntries(
    inputs
      .filter(({ type, name }) => isNonNullType(type) || (namesAThing(type) && (name !== 'tenantId' || asked.named)))
      .map((input) => [input.name, sampleOf(input, input.type, things, asked)]),
  );
}

const namesAThing = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.values(named.getFields()).some((field) => field.name !== 'tenantId' && namesAThing(field.type));
  return named.name === 'ID';
};

const needsNothing = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

/** Everything that can be asked of a type without naming anything, some levels deep and never round in a circle. */
function selection(schema: GraphQLSchema, type: GraphQLOutputType, seen: readonly string[] = []): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named) || isInterfaceType(named)) {
    const parts = schema.getPossibleTypes(named).map((one) => `... on ${one.name} ${selection(schema, one, seen)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(named) || seen.length > 4) return '{ __typename }';
  const fields = Object.values(named.getFields())
    .filter(needsNothing)
    .filter(({ type: of }) => !seen.includes(getNamedType(of).name) && getNamedType(of).name !== named.name)
    .map((field) => `${field.name} ${selection(schema, field.type, [...seen, named.name])}`);
  return `{ __typename ${fields.join(' ')} }`;
}

const refusal = '{ __typename ... on Error { code } }';

function rootQuestion(schema: GraphQLSchema, type: 'Query' | 'Mutation', field: GraphQLField<unknown, unknown>): Question {
  const changes = type === 'Mutation';
  const declared = field.args.map(({ name, type: of }) => `$${name}: ${String(of)}`).join(', ');
  const handed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const named = getNamedType(field.type);
  const shown = changes ? (isUnionType(named) ? refusal : isLeafType(named) ? '' : '{ __typename }') : selection(schema, field.type);
  const of = `${type}.${field.name}`;
  return {
    of,
    text: `${changes ? 'mutation' : 'query'}${declared && ` (${declared})`} { asked: ${field.name}${handed && `(${handed})`} ${shown} }`,
    variables: (things, tenantNamed) => sampleInput(field.args, things, { place: of, returns: named.name, named: tenantNamed }),
    namesThings: field.args.some((arg) => namesAThing(arg.type)),
    changes,
    owned: true,
  };
}

/** Every question that the schema of a subgraph allows. */
export function questionsOf({ test, table, name }: Place, schema: GraphQLSchema): Question[] {
  const isInternal = (field: string): boolean => field.startsWith(name) || field === '_service' || field === '_entities';
  const roots = (['Query', 'Mutation'] as const).flatMap((type) =>
    Object.values(schema.getType(type) ? (schema.getType(type) as ReturnType<GraphQLSchema['getQueryType']>)!.getFields() : {})
      .filter(({ name: field }) => !isInternal(field))
      .map((field) => rootQuestion(schema, type, field)),
  );
  const document = parse(test.subgraph.sdl);
  const permitted = new Set(fieldsToPermit(document));
  const owned = new Set(document.definitions.flatMap((d) => (d.kind === Kind.OBJECT_TYPE_DEFINITION ? [d.name.value] : [])));
  const entities = new Set(
    schema
      .getPossibleTypes(schema.getType('_Entity') as GraphQLUnionType)
      .map((type) => type.name)
      .filter((type) => permitted.has(type)),
  );
  const byKey = (of: string, type: string, asked: string): Question => ({
    of,
    text: `query ($keys: [_Any!]!) { asked: _entities(representations: $keys) { ... on ${type} ${asked} } }`,
    variables: (things) => ({ keys: [{ __typename: type, id: things[kindOf(`${type[0]!.toLowerCase()}${type.slice(1)}`, of, things)] }] }),
    namesThings: true,
    changes: false,
    owned: owned.has(type),
  });
  const rows = Object.values(table.rows).flatMap(({ fields }) => fields);
  const nested = rows
    .filter((field) => /^(?!Query|Mutation)\w+\.\w+$/.test(field))
    .map((coordinate): Question => {
      const [type, field] = coordinate.split('.') as [string, string];
      const of = (schema.getType(type) as ReturnType<GraphQLSchema['getQueryType']>)!.getFields()[field]!;
      const asked = `{ ${field} ${selection(schema, of.type, [type])} }`;
      if (entities.has(type)) return byKey(coordinate, type, asked);
      if (type === 'Viewer')
        return {
          of: coordinate,
          text: `{ asked: viewer ${asked} }`,
          variables: () => ({}),
          namesThings: false,
          changes: false,
          owned: true,
        };
      throw new Error(`${coordinate} has a row: say in questions.ts how one comes to a ${type}`);
    });
  const types = [...entities].map((type) => byKey(type, type, selection(schema, schema.getType(type) as GraphQLOutputType)));
  return [...roots, ...nested, ...types];
}
