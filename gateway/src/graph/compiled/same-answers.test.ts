import { join } from 'node:path';
import fc from 'fast-check';
import { type DocumentNode, getOperationAST, type GraphQLSchema, isInputType, isNonNullType, print, typeFromAST } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGraphFiles } from '../../compose/graph-files.ts';
import { readManifestFiles } from '../../limits/manifest-files.ts';
import { type Faults, noFaults } from '../../testing/fake-answers.ts';
import { randomOperation, valueFor } from '../../testing/random-operations.ts';
import { documentOf, type TwoExecutors, twoExecutors } from '../../testing/two-executors.ts';
import type { Data } from './engine.ts';

const root = join(import.meta.dirname, '../../../..');
const graph = readGraphFiles(join(root, 'gateway'));
const manifest = readManifestFiles(['admin-web', 'member-web'].map((site) => join(root, site, 'persisted-manifest.json')));

/** Operations drawn per graph; `MONBAN_MANY` draws more once in a while. */
const runs = Number(process.env['MONBAN_MANY'] ?? 60);
const allFaults: readonly Faults[] = [
  noFaults,
  { ofRequests: 30, ofEntities: 20, ofFields: 0 },
  { ofRequests: 5, ofEntities: 10, ofFields: 5 },
];

/** Values for what an operation declares, all of it. */
function variablesOf(schema: GraphQLSchema, document: DocumentNode): Data {
  const values: Data = {};
  for (const { variable, type } of getOperationAST(document)!.variableDefinitions ?? []) {
    const input = typeFromAST(schema, type as never);
    if (isInputType(input)) values[variable.name.value] = valueFor(isNonNullType(input) ? input.ofType : input);
  }
  return values;
}

/** The same variables with other conditions. */
const flipped = (variables: Data): Data =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, typeof value === 'boolean' ? !value : value]));

async function compare(two: TwoExecutors, document: DocumentNode, variables: Data, seed: number): Promise<void> {
  for (const [at, faults] of allFaults.entries()) {
    for (const values of [variables, flipped(variables)]) {
      const { stock, compiled } = await two.both(document, values, seed + at, faults);
      expect(compiled, print(document)).toEqual(stock);
    }
  }
}

let app: TwoExecutors;
let open: TwoExecutors;
beforeAll(async () => {
  app = await twoExecutors(graph.supergraph);
  open = await twoExecutors(graph.publicSupergraph);
});
afterAll(() => Promise.all([app.stop(), open.stop()]));

/** Milliseconds; planning over the whole graph is slow on a busy machine. */
const timeout = 120_000;

describe('the compiled executor answers as the stock one', { timeout }, () => {
  it('every operation of the sites', async () => {
    for (const [at, text] of [...manifest.values()].entries()) {
      const document = documentOf(text);
      await compare(app, document, variablesOf(app.schema, document), at * 100);
    }
    expect(app.counts.stock).toBe(0);
    expect(app.counts['finished by stock']).toBeLessThan(app.counts.compiled);
  });

  it.each(['app', 'public'] as const)('operations that nobody has written, of the %s graph', async (name) => {
    const two = name === 'app' ? app : open;
    await fc.assert(
      fc.asyncProperty(fc.gen(), fc.nat(), async (gen, seed) => {
        const choose = (most: number): number => gen(fc.nat, { max: most - 1 });
        const { text, variables } = randomOperation(two.schema, choose(5) === 0 ? 'mutation' : 'query', choose);
        const document = documentOf(text);
        fc.pre(two.problems(document).length === 0);
        await compare(two, document, variables, seed);
      }),
      { numRuns: runs, maxSkipsPerRun: 1_000, endOnFailure: true },
    );
    expect(two.counts.compiled).toBeGreaterThan(runs);
  });
});
