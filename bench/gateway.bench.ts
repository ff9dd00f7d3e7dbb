// Cost of a document between its arrival and the planner, for the worst accepted ones; each the median of many runs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, type OperationDefinitionNode, parse, specifiedRules, validate } from 'graphql';
import { selectedRootFields } from '../gateway/src/graph/selected-root-fields.ts';
import { limitRules, limits } from '../gateway/src/limits/document-limits.ts';
import { readFieldCosts } from '../gateway/src/limits/field-costs.ts';
import { operationCost } from '../gateway/src/limits/operation-cost.ts';
import { fragmentsOf } from '../gateway/src/limits/operation-parts.ts';
import type { Figure } from './figure.ts';

const file = (name: string): string => readFileSync(join(import.meta.dirname, '../gateway', name), 'utf8');
const schema = buildSchema(file('public-api.graphql'));
const costs = readFieldCosts(file('public-supergraph.graphql'));

const many = (count: number, make: (i: number) => string): string => Array.from({ length: count }, (_, i) => make(i)).join(' ');
const worst: Readonly<Record<string, string>> = {
  'one path 38 times': `{ ${many(38, () => 'customers { edges { node { name } } }')} }`,
  'one field with arguments 40 times': `{ ${many(40, () => 'customers(first: 3) { __typename }')} }`,
  '20 fragments, each spread twice': `{ ${many(20, (i) => `...F${i} ...F${i}`)} } ${many(20, (i) => `fragment F${i} on Query { viewer { features } viewer { features } }`)}`,
  '320 inline fragments in one another': `{ ${'... { '.repeat(320)} __typename ${'} '.repeat(320)} }`,
  'fragments that double nine times': `{ ...A0 } ${many(9, (i) => `fragment A${i} on Query { ${i < 8 ? `...A${i + 1} ...A${i + 1}` : '__typename'} }`)}`,
};
/** Refused, and refusing must be cheap too. */
const refused: Readonly<Record<string, string>> = {
  'fragments that double 24 times (refused)': `{ ...A0 } ${many(24, (i) => `fragment A${i} on Query { ${i < 23 ? `...A${i + 1} ...A${i + 1}` : '__typename'} }`)}`,
  'one object 249 times (refused)': `{ ${many(249, () => 'viewer { features }')} }`,
};

/** Milliseconds before planning. */
function before(text: string): { ms: number; accepted: boolean } {
  const begun = performance.now();
  const document = parse(text, { maxTokens: limits.tokens });
  const accepted = validate(schema, document, [...specifiedRules, ...limitRules], { maxErrors: limits.errors }).length === 0;
  if (accepted) {
    const operation = document.definitions.find((d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION)!;
    const fragments = fragmentsOf(document);
    operationCost({ schema, costs, operation, fragments, variables: {} });
    selectedRootFields(operation, fragments, {});
  }
  return { ms: performance.now() - begun, accepted };
}

function figure(name: string, text: string, accepted: boolean, times: number): Figure {
  if (before(text).accepted !== accepted) throw new Error(`${name}: ${accepted ? 'refused' : 'accepted'}`);
  const sorted = Array.from({ length: times }, () => before(text).ms).toSorted((a, b) => a - b);
  return { name: `before planning: ${name}`, value: sorted[Math.floor(times / 2)]!, unit: 'ms', limit: 5 };
}

/** Each document once. */
export const smoke = (): Figure[] => figures(1);

export const figures = (times = 101): Figure[] => [
  ...Object.entries(worst).map(([name, text]) => figure(name, text, true, times)),
  ...Object.entries(refused).map(([name, text]) => figure(name, text, false, times)),
];
