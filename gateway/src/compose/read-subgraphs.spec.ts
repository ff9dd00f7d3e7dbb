import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readSubgraphs, subgraphNames } from './read-subgraphs.ts';

/** A repository whose subgraphs each have one field, with a row in their permission table. */
function plant(changes: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'monban-compose-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const files: Record<string, string> = { 'packages/subgraph-kit/src/graphql/kit.graphql': 'scalar Instant' };
  for (const name of subgraphNames) {
    files[`subgraphs/${name}/src/memos/memos.graphql`] = 'extend type Query { memos: [String!]! }';
    files[`subgraphs/${name}/src/permissions.ts`] =
      "export const permissions = { actionOf: (field) => (field === 'Query.memos' ? 'memo.list' : undefined), policyMap: () => ({}) };";
  }
  for (const [path, text] of Object.entries({ ...files, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

it('composes subgraphs whose permission tables cover every field', async () => {
  expect((await readSubgraphs(plant())).map(({ name, policies }) => [name, policies])).toEqual(subgraphNames.map((name) => [name, {}]));
});

it('refuses a field that a feature adds to an entity without a permission row', async () => {
  const sdl = 'extend type Query { memos: [String!]! } type Account @key(fields: "id") { id: ID! } extend type Account { memos: String }';
  await expect(readSubgraphs(plant({ 'subgraphs/identity/src/memos/memos.graphql': sdl }))).rejects.toThrow(
    'identity: no row in the permission table for Account, Account.memos',
  );
});
