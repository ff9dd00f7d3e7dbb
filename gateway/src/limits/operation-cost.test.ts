import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../testing/test-gateway.ts';
import { COST_LIMIT, costRefusal } from './cost-limit.ts';
import { readFieldCosts } from './field-costs.ts';
import { readManifestFiles } from './manifest-files.ts';
import { INTROSPECTION_WEIGHT, MUTATION_WEIGHT, operationCost } from './operation-cost.ts';
import { fragmentsOf } from './operation-parts.ts';

const root = join(import.meta.dirname, '../../..');
const read = (name: string): string => readFileSync(join(root, 'gateway', name), 'utf8');

function costWith(schemaSdl: string, costSdl: string) {
  const [schema, costs] = [buildSchema(schemaSdl), readFieldCosts(costSdl)];
  return (text: string, variables: Record<string, unknown> = {}): number => {
    const document = parse(text);
    const operation = document.definitions.find((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION)!;
    return operationCost({ schema, costs, operation, fragments: fragmentsOf(document), variables });
  };
}

describe('the cost of an operation', () => {
  const sdl = `
    directive @cost(weight: Int!) on FIELD_DEFINITION
    directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
    type Person { name: String friends(first: Int = 10): [Person!]! @listSize(assumedSize: 100, slicingArguments: ["first"]) tags: [String!]! }
    type PersonEdge { cursor: String! node: Person! }
    type PersonConnection { edges: [PersonEdge!]! totalCount: Int @cost(weight: 3) }
    type Query {
      person: Person
      people(first: Int = 20): PersonConnection! @listSize(assumedSize: 100, slicingArguments: ["first"], sizedFields: ["edges"])
      hours: [Person!]! @listSize(assumedSize: 24)
      unsaid: [Person!]!
      report: Person @cost(weight: 50)
    }
    type Mutation { rename: Person }`;
  const cost = costWith(sdl, sdl);
  const first = 'query ($n: Int) { person { friends(first: $n) { name } } }';

  it.each([
    ['values are free', '{ person { name tags } }', {}, 1],
    ['objects count', '{ person { friends(first: 2) { name } } }', {}, 1 + 2],
    ['nested lists multiply', '{ person { friends(first: 3) { friends(first: 5) { name } } } }', {}, 1 + 3 * (1 + 5)],
    ['aliases add up', '{ a: person { name } b: person { name } }', {}, 2],
    ['connections cost the size of their page', '{ people(first: 7) { edges { node { name } } } }', {}, 1 + 7 * 2],
    ['the default of an argument', '{ people { edges { node { name } } } }', {}, 1 + 20 * 2],
    ['the value of a variable', first, { n: 4 }, 1 + 4],
    ['the default of a variable', first.replace('$n: Int', '$n: Int = 6'), {}, 1 + 6],
    ['an omitted variable: the default of the argument', first, {}, 1 + 10],
    ['null: the default of the argument', '{ person { friends(first: null) { name } } }', {}, 1 + 10],
    ['at most the cap, above which the owner refuses', first, { n: 1_000_000 }, 1 + 100],
    ['at least one, below which the owner refuses', first, { n: -5 }, 1 + 1],
    ['a value that is not a number: the cap', first, { n: 'many' }, 1 + 100],
    ['lists without an argument cost the declared size', '{ hours { name } }', {}, 24],
    ['lists without a declaration cost a hundred', '{ unsaid { name } }', {}, 100],
    ['a declared weight', '{ report { name } people(first: 1) { totalCount } }', {}, 50 + 1 + 3],
    [
      'fragments count where they are spread',
      '{ people(first: 2) { ...P } a: people(first: 3) { ...P } } fragment P on PersonConnection { edges { node { name } } }',
      {},
      1 + 2 * 2 + 1 + 3 * 2,
    ],
    ['inline fragments', '{ ... { person { ... on Person { friends(first: 2) { name } } } } }', {}, 3],
    ['a mutation', 'mutation { a: rename { name } b: rename { name } }', {}, 2 * (MUTATION_WEIGHT + 1)],
    [
      'introspection costs a fixed amount, whatever it selects',
      '{ __schema { types { fields { name } } } __type(name: "X") { name } __typename }',
      {},
      2 * INTROSPECTION_WEIGHT,
    ],
    ['skipped fields still count', '{ person @skip(if: true) { name } }', {}, 1],
  ])('%s', (_name, text, variables, expected) => expect(cost(text, variables)).toBe(expected));
});

describe('the graph', () => {
  const costs = readFieldCosts(read('supergraph.graphql'));
  const schema = buildSchema(read('app-api.graphql'));

  it('declares the length of every list of objects', () => {
    const sized = new Set<string>();
    const lists: string[] = [];
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      for (const field of Object.values(type.getFields())) {
        const coordinate = `${type.name}.${field.name}`;
        for (const each of costs.get(coordinate)?.sized ?? []) sized.add(`${getNamedType(field.type).name}.${each}`);
        if (isListType(getNullableType(field.type)) && isCompositeType(getNamedType(field.type))) lists.push(coordinate);
      }
    }
    expect(lists.length).toBeGreaterThan(20);
    expect(lists.filter((coordinate) => !sized.has(coordinate) && costs.get(coordinate)?.cap == null)).toEqual([]);
    expect([...costs.values()].filter(({ cap }) => cap !== null && cap > 100)).toEqual([]);
  });

  it('declares the same to third parties', () => {
    expect(readFieldCosts(read('public-supergraph.graphql')).get('Query.customers')).toEqual(costs.get('Query.customers'));
    expect(costs.get('Query.customers')).toEqual({ weight: null, cap: 100, slicedBy: ['first'], sized: ['edges'] });
  });
});

describe('the limit', () => {
  const cost = costWith(read('app-api.graphql'), read('supergraph.graphql'));

  it.each(['admin-web', 'member-web'])('leaves room for every operation of %s', (site) => {
    const operations = [...readManifestFiles([join(root, site, 'persisted-manifest.json')]).values()];
    expect(operations.length).toBeGreaterThan(20);
    // where a variable gives the number, the sites ask for pages of fifty
    expect(operations.filter((text) => cost(text, { first: 50 }) > COST_LIMIT / 1.5)).toEqual([]);
  });

  it('refuses aliases and fragments over the longest page', () => {
    const aliases = Array.from({ length: 15 }, (_, i) => `a${i}: customers(first: 100) { ...C }`).join(' ');
    const text = `{ ${aliases} } fragment C on AccountConnection { edges { node { ...A } } } fragment A on Account { id name lastEntry { at location { name } } seat { contract { number product { name } } } }`;
    expect(cost(text)).toBeGreaterThan(COST_LIMIT);
    expect(costRefusal(cost(text))?.extensions).toMatchObject({ code: 'COST_LIMIT_EXCEEDED', cost: cost(text), limit: COST_LIMIT });
    expect(costRefusal(COST_LIMIT)).toBeNull();
  });
});

describe('at the gateway', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
    gateway.state.sessions.set('staff', { realm: 'STAFF', accountId: 'acc_1', sessionId: 'ses_1' });
  });
  afterAll(() => gateway.close());
  const many = (count: number): string =>
    `query ($n: Int) { ${Array.from({ length: count }, (_, i) => `${String.fromCodePoint(97 + i)}: people(first: $n) { friends { name } name }`).join(' ')} }`;

  it.each(['/graphql', '/app/graphql'])(
    '%s reports the cost and the limit of an expensive operation, and no subgraph is asked',
    async (url) => {
      const before = gateway.state.seen.length;
      const query = many(6).replaceAll('friends { name } ', 'friends(first: 10) { name } ');
      for (const accept of ['application/json', 'application/graphql-response+json']) {
        const answer = await gateway.ask(query, { url, token: 'staff', variables: { n: 100 }, headers: { accept } });
        expect([answer.statusCode, answer.json()]).toEqual([
          400,
          {
            errors: [
              { message: expect.stringContaining('6600'), extensions: { code: 'COST_LIMIT_EXCEEDED', cost: 6600, limit: COST_LIMIT } },
            ],
          },
        ]);
      }
      expect(gateway.state.seen.length).toBe(before);
      expect((await gateway.ask(query, { url, token: 'staff', variables: { n: 10 } })).json().errors).toBeUndefined();
    },
  );
});
