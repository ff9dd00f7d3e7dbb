import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeclaredBreak } from './breaking-changes.ts';
import type { ComposedGraph } from './compose-graph.ts';
import type { Policies } from './split-policies.ts';

const GENERATED = '# Made by `npm run compose`; never edited.\n';

/** File name below `gateway/` → its content. */
export const graphFiles = (graph: ComposedGraph): Record<string, string> => ({
  'supergraph.graphql': GENERATED + graph.supergraph,
  'public-supergraph.graphql': GENERATED + graph.publicSupergraph,
  'public-api.graphql': GENERATED + graph.publicApi,
  'app-api.graphql': GENERATED + graph.appApi,
  'policy.json': `${JSON.stringify(graph.policies, null, 2)}\n`,
});

const readIfThere = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** Names of the committed files that differ from what composition makes now. */
export const differingFiles = (folder: string, graph: ComposedGraph): string[] =>
  Object.entries(graphFiles(graph))
    .filter(([name, content]) => readIfThere(join(folder, name)) !== content)
    .map(([name]) => name);

export function writeGraphFiles(folder: string, graph: ComposedGraph): void {
  for (const [name, content] of Object.entries(graphFiles(graph))) writeFileSync(join(folder, name), content);
}

/** The public API as committed; null before the first composition. */
export const readPublicApi = (folder: string): string | null => readIfThere(join(folder, 'public-api.graphql'));

export const readDeclaredBreaks = (folder: string): DeclaredBreak[] =>
  JSON.parse(readIfThere(join(folder, 'breaking-changes.json')) ?? '[]') as DeclaredBreak[];

/** What a gateway executes; from the committed files. */
export interface GraphFiles {
  readonly supergraph: string;
  readonly publicSupergraph: string;
  readonly publicApi: string;
  readonly policies: Policies;
}

/** Reads the committed composition from `gateway/`. */
export function readGraphFiles(folder: string): GraphFiles {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    supergraph: read('supergraph.graphql'),
    publicSupergraph: read('public-supergraph.graphql'),
    publicApi: read('public-api.graphql'),
    policies: JSON.parse(read('policy.json')) as Policies,
  };
}
