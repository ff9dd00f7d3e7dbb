import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { undeclaredBreaks } from './breaking-changes.ts';
import { composeGraph, type ComposedGraph } from './compose-graph.ts';
import { publicCoordinates } from './public-coordinates.ts';
import type { SubgraphSource } from './read-subgraphs.ts';

const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key", "@tag", "@inaccessible", "@policy", "@shareable"])\n`;
const identity = (sdl: string, policies: SubgraphSource['policies'] = {}): SubgraphSource => ({
  name: 'identity',
  sdl: head + sdl,
  policies,
});
const contracts = (sdl: string): SubgraphSource => ({ name: 'contracts', sdl: head + sdl, policies: {} });

function compose(...subgraphs: SubgraphSource[]): ComposedGraph {
  const composition = composeGraph(subgraphs);
  if (!composition.ok) throw new Error(composition.problems.join('\n'));
  return composition.graph;
}
const problems = (...subgraphs: SubgraphSource[]): string => {
  const composition = composeGraph(subgraphs);
  return composition.ok ? '' : composition.problems.join('\n');
};
const shown = (sdl: string, type: string): string[] =>
  Object.keys((buildSchema(sdl).getType(type) as { getFields(): object }).getFields()).sort();

const base = `
  type Account @key(fields: "id") @tag(name: "public") { id: ID! name: String! realm: String @tag(name: "internal") }
  input Filter @tag(name: "public") { name: String secret: String @tag(name: "internal") }
  type Query {
    account(id: ID!, debug: Boolean @tag(name: "internal"), filter: Filter): Account @tag(name: "public")
    staffOnly: String
    internalCommand: String @inaccessible
  }
  type Mutation { erase(id: ID!): Boolean }`;

describe('the public contract', () => {
  it('shows what is tagged, with its arguments, and nothing else', () => {
    const { publicApi } = compose(identity(base), contracts('type Query { price: Int }'));
    expect(shown(publicApi, 'Query')).toEqual(['account']);
    expect(shown(publicApi, 'Account')).toEqual(['id', 'name']);
    expect(shown(publicApi, 'Filter')).toEqual(['name']);
    expect(publicApi).toContain('account(filter: Filter, id: ID!): Account');
    expect(publicApi).not.toMatch(/Mutation|erase|staffOnly|realm|secret|debug|internalCommand/);
  });

  it('hides what another subgraph adds to a tagged type', () => {
    const { publicApi, appApi } = compose(
      identity(base),
      contracts('type Account @key(fields: "id") { id: ID! debts: Int paid: Int @tag(name: "public") }'),
    );
    expect(shown(publicApi, 'Account')).toEqual(['id', 'name', 'paid']);
    expect(shown(appApi, 'Account')).toEqual(['debts', 'id', 'name', 'paid', 'realm']);
  });

  it('hides inaccessible fields from our own sites too', () => {
    expect(shown(compose(identity(base)).appApi, 'Query')).toEqual(['account', 'staffOnly']);
  });

  it('is invalid when it shows a field and hides the type of that field', () => {
    expect(problems(identity('type Hidden { a: Int } type Query { hidden: Hidden @tag(name: "public") }'))).toMatch(
      /public contract: .*Hidden/,
    );
  });

  it('is invalid when it needs a hidden input', () => {
    expect(problems(identity('input In { a: Int } type Query { a(in: In!): Int @tag(name: "public") }'))).toMatch(/public contract: .*In/);
  });

  it('lists exactly what is tagged', () => {
    const { included, excluded } = publicCoordinates([parse(head + base)]);
    expect([...included].sort()).toEqual([
      'Account',
      'Account.id',
      'Account.name',
      'Account.realm',
      'Filter',
      'Filter.name',
      'Filter.secret',
      'Query.account',
    ]);
    expect([...excluded].sort()).toEqual(['Account.realm', 'Filter.secret', 'Query.account(debug:)']);
  });
});

describe('policies', () => {
  it('from the permission table go into the map and stay out of the supergraph', () => {
    const { policies, supergraph } = compose(
      identity(base, { 'Query.staffOnly': [['realm:STAFF'], ['realm:PLATFORM']], 'Mutation.erase': [['realm:STAFF']] }),
    );
    expect(policies).toEqual({ 'Mutation.erase': [['realm:STAFF']], 'Query.staffOnly': [['realm:STAFF'], ['realm:PLATFORM']] });
    expect(supergraph).not.toContain('policy');
  });

  it('in the schema itself count too', () => {
    expect(compose(identity('type Query { a: Int @policy(policies: [["realm:STAFF"]]) @tag(name: "public") }')).policies).toEqual({
      'Query.a': [['realm:STAFF']],
    });
  });

  it('for a field that does not exist are refused', () => {
    expect(() => composeGraph([identity(base, { 'Query.gone': [['realm:STAFF']] })])).toThrow(/Query\.gone/);
  });

  it('below the root are left to the subgraph', () => {
    expect(() => composeGraph([identity('type A { a: Int @policy(policies: [["x"]]) } type Query { a: A }')])).toThrow(/A\.a/);
    expect(() => composeGraph([identity('type A @policy(policies: [["x"]]) { a: Int } type Query { a: A }')])).toThrow(/type A/);
  });
});

describe('composition fails', () => {
  it('for fields that cannot be resolved', () => {
    expect(problems(identity('type Query { a: A } type A { x: Int }'), contracts('type A { y: Int }'))).toContain('A.y');
  });

  it('for two descriptions of the same thing', () => {
    const described = (text: string): string => `"${text}" type Money @shareable { amount: Int! } type Query @shareable { money: Money }`;
    expect(problems(identity(described('whole yen')), contracts(described('some yen')))).toContain('INCONSISTENT_DESCRIPTION');
  });
});

describe('a change of the public API', () => {
  const before = 'type Query { a(x: Int): Int b: String }';
  it.each([
    ['that adds', 'type Query { a(x: Int, y: Int): Int b: String! c: Int }', []],
    ['that removes', 'type Query { a(x: Int): Int }', ['FIELD_REMOVED: Query.b was removed.']],
    [
      'that asks for more',
      'type Query { a(x: Int!): Int b: String }',
      ['ARG_CHANGED_KIND: Query.a arg x has changed type from Int to Int!.'],
    ],
  ])('%s', (_name, after, breaks) => {
    expect(undeclaredBreaks(before, after, [])).toEqual(breaks);
    expect(
      undeclaredBreaks(
        before,
        after,
        breaks.map((change) => ({ change, why: 'decided' })),
      ),
    ).toEqual([]);
  });
});
