import { undeclaredBreaks } from './breaking-changes.ts';
import { composeGraph } from './compose-graph.ts';
import { differingFiles, readDeclaredBreaks, readPublicApi, writeGraphFiles } from './graph-files.ts';
import type { SubgraphSource } from './read-subgraphs.ts';

export interface ComposeRun {
  readonly subgraphs: readonly SubgraphSource[];
  /** `gateway/`, where the composed files stand. */
  readonly folder: string;
  /** Only compare, write nothing. */
  readonly checkOnly: boolean;
  /** Public API to compare with for breaking changes, when it is not the one in `folder`: that of the last release, say. */
  readonly publicApiBefore?: string;
}

/** Composes, compares and, unless it is only a check, writes. Answers what is wrong; nothing is written then. */
export function runCompose({ subgraphs, folder, checkOnly, publicApiBefore }: ComposeRun): string[] {
  const composition = composeGraph(subgraphs);
  if (!composition.ok) return composition.problems;

  const before = publicApiBefore ?? readPublicApi(folder);
  const breaks = before === null ? [] : undeclaredBreaks(before, composition.graph.publicApi, readDeclaredBreaks(folder));
  if (breaks.length > 0) {
    return breaks.map((change) => `breaks clients of the public API and is not declared in gateway/breaking-changes.json: ${change}`);
  }
  if (checkOnly) {
    return differingFiles(folder, composition.graph).map(
      (name) => `gateway/${name} is not what composition makes; run \`npm run compose\``,
    );
  }
  writeGraphFiles(folder, composition.graph);
  return [];
}
