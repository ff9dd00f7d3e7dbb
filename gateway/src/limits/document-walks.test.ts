import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { buildSchema, type DocumentNode, Kind, type OperationDefinitionNode, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { selectedRootFields } from '../graph/selected-root-fields.ts';
import { documentLimits, limitRules, limits } from './document-limits.ts';
import { readFieldCosts } from './field-costs.ts';
import { operationCost } from './operation-cost.ts';
import { fragmentsOf } from './operation-parts.ts';

const file = (name: string): string => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
const schema = buildSchema(file('public-api.graphql'));
const costs = readFieldCosts(file('public-supergraph.graphql'));

/** The same tree, with nodes that count how often their children are read. */
function counted(document: DocumentNode): { document: DocumentNode; steps: () => number } {
  let steps = 0;
  const wrap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(wrap);
    if (value === null || typeof value !== 'object') return value;
    const node = Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, key === 'loc' ? inside : wrap(inside)]));
    if (typeof node['kind'] !== 'string') return node;
    for (const key of ['selectionSet', 'selections', 'name', 'arguments', 'directives']) {
      const inside = node[key];
      if (inside !== undefined) Object.defineProperty(node, key, { enumerable: true, get: () => ((steps += 1), inside) });
    }
    return node;
  };
  return { document: wrap(document) as DocumentNode, steps: () => steps };
}

/** Everything that looks at a document between its arrival and the planner. */
function stepsBeforePlanning(text: string): { tokens: number; steps: number; accepted: boolean } | null {
  let parsed: DocumentNode;
  try {
    parsed = parse(text, { maxTokens: limits.tokens });
  } catch {
    return null;
  }
  const { document, steps } = counted(parsed);
  const accepted = validate(schema, document, [...specifiedRules, ...limitRules], { maxErrors: limits.errors }).length === 0;
  const operation = document.definitions.find((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION);
  if (accepted && operation) {
    const fragments = fragmentsOf(document);
    operationCost({ schema, costs, operation, fragments, variables: {} });
    selectedRootFields(operation, fragments, {});
  }
  return { tokens: text.match(/[\w$]+|[{}()[\]:!=@]|\.\.\./g)?.length ?? 0, steps: steps(), accepted };
}

const many = (count: number, make: (i: number) => string): string => Array.from({ length: count }, (_, i) => make(i)).join(' ');
const doubling = (levels: number, type = 'Query', leaf = '__typename'): string =>
  many(levels, (i) => `fragment A${i} on ${type} { ${i < levels - 1 ? `...A${i + 1} ...A${i + 1}` : leaf} }`);

const families: readonly (readonly [string, string])[] = [
  ['fragments that double', `{ ...A0 } ${doubling(24)}`],
  ['fragments that double below introspection', `{ __schema { ...A0 } } ${doubling(24, '__Schema')}`],
  ['fragments that double under inline fragments', `{ ... { ...A0 } ... { ...A0 } } ${doubling(24)}`],
  ['fragments that double and are never spread', `{ __typename } ${doubling(24)}`],
  [
    'fragments that spread all later ones',
    `{ ...F0 } ${many(18, (i) => `fragment F${i} on Query { __typename ${many(17 - i, (j) => `...F${i + j + 1}`)} }`)}`,
  ],
  [
    'a hundred fragments beside one another',
    `{ ${many(100, (i) => `...F${i}`)} } ${many(100, (i) => `fragment F${i} on Query { __typename }`)}`,
  ],
  [
    'a hundred fragments in a chain',
    `{ ...F0 } ${many(100, (i) => `fragment F${i} on Query { ${i < 99 ? `...F${i + 1}` : '__typename'} }`)}`,
  ],
  ['one field a thousand times', `{ viewer { ${many(990, () => 'features')} } }`],
  ['one object many times', `{ ${many(249, () => 'viewer { features }')} }`],
  ['one path many times', `{ ${many(90, () => 'customers { edges { node { name } } }')} }`],
  ['one field with arguments many times', `{ ${many(110, () => 'customers(first: 3) { __typename }')} }`],
  ['one path as often as the limits allow', `{ ${many(38, () => 'customers { edges { node { name } } }')} }`],
  [
    'as many fragments as the limits allow',
    `{ ${many(20, (i) => `...F${i} ...F${i}`)} } ${many(20, (i) => `fragment F${i} on Query { viewer { features } viewer { features } }`)}`,
  ],
  [
    'many operations over a chain',
    `${many(80, (i) => `query O${i} { ...F0 }`)} ${many(50, (i) => `fragment F${i} on Query { ${i < 49 ? `...F${i + 1}` : '__typename'} }`)}`,
  ],
  ['nested inline fragments', `{ ${'... { '.repeat(320)} __typename ${'} '.repeat(320)} }`],
  ['many variables', `query(${many(80, (i) => `$v${i}: Int`)}) { ${many(60, (i) => `customers(first: $v${i}) { __typename }`)} }`],
  ['fields that do not exist', `{ ${many(900, (i) => `x${i}`)} }`],
];

/** Reads of names, arguments and selections per token: thirty rules visit every node, and some compare fields in pairs. */
const STEPS_PER_TOKEN = 100;

function expectLittleWork(text: string): { accepted: boolean } {
  const seen = stepsBeforePlanning(text);
  if (seen === null) return { accepted: false };
  if (seen.steps > STEPS_PER_TOKEN * seen.tokens) throw new Error(`${seen.steps} steps for ${seen.tokens} tokens: ${text}`);
  return seen;
}

const selection = (fragment: number, fragments: number): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom('__typename', 'viewer { features }', 'a: __typename', 'customers { edges { node { name } } }'),
    },
    { weight: 1, arbitrary: fc.constantFrom('... { __typename }', '... on Query { viewer { features } }', 'locations(first: 2) { name }') },
    ...(fragment < fragments
      ? [{ weight: 4, arbitrary: fc.integer({ min: fragment + 1, max: fragments }).map((later) => `...F${later}`) }]
      : []),
  );

/** Documents whose fragments spread later ones any number of times. */
const documents: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 30 })
  .chain((fragments) =>
    fc
      .tuple(
        ...Array.from({ length: fragments + 1 }, (_, i) => fc.array(selection(i, fragments), { minLength: 1, maxLength: 12, size: 'max' })),
      )
      .map((sets) => sets.map((set, i) => `${i === 0 ? 'query' : `fragment F${i} on Query`} { ${set.join(' ')} }`).join(' ')),
  );

describe('everything that looks at a document before planning does little work per token', () => {
  it.each(families)('%s', (_name, text) => void expectLittleWork(text));

  it('for any document', () => {
    let accepted = 0;
    fc.assert(
      fc.property(documents, (text) => {
        if (expectLittleWork(text).accepted) accepted += 1;
      }),
      { numRuns: 150 },
    );
    // a property of refused documents alone would prove nothing
    expect(accepted).toBeGreaterThan(15);
  });

  it('and accepted documents are small for the planner too, which expands fragments', () => {
    expect(documentLimits.selections).toBeLessThanOrEqual(limits.tokens);
    expect(stepsBeforePlanning(`{ ...A0 } ${doubling(10)}`)).toMatchObject({ accepted: false });
    expect(stepsBeforePlanning(`{ ...A0 } ${doubling(9)}`)).toMatchObject({ accepted: true });
  });
});
