import { undeclaredBreaks } from './breaking-changes.ts';
import { composeGraph } from './compose-graph.ts';
import { differingFiles, readDeclaredBreaks, readPublicApi, writeGraphFiles } from './graph-files.ts';
import type { SubgraphSource } from './read-subgraphs.ts';

export interface ComposeRun {
  readonly subgraphs: readonly SubgraphSource[];
  /** `gateway/`, which holds the composed files. */
  readonly folder: string;
  /** Compare only; write nothing. */
  readonly checkOnly: boolean;
  /** Public API to compare with for breaking changes, such as that of the last release; the one in `folder` by default. */
  readonly publicApiBefore?: string;
}

/**
 * Composes, compares with the committed files and, unless `check` is set, writes. Returns the problems; when there are any, it writes
 * nothing.
 */
export function runCompose({ subgraphs, folder, checkOnly, publicApiBefore }: ComposeRun): string[] {
  const composition = composeGraph(subgraphs);
  if (!composition.ok) return composition.problems;

  const before = publicApiBefore ?? readPublicApi(folder);
  const breaks = before === null ? [] : undeclaredBreaks(before, composition.graph.publicApi, readDeclaredBreaks(folder));
  if (breaks.length > 0) {
    return breaks.map((change) => `breaks clients of the public API and is not declared in gateway/breaking-changes.json: ${change}`);
  }
  if (checkOnly) {
    return differingFiles(folder, composition.graph).map((name) => `gateway/${name} is out of date; run \`npm run compose\``);
  }
  writeGraphFiles(folder, composition.graph);
  return [];
}
