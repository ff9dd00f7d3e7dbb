import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that codegen owns; `path` is relative to the repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly content: string;
}

/** Writes the files that differ, or with `check` only lists them. Returns the paths that differed, sorted. */
export function settle(root: string, files: readonly GeneratedFile[], check: boolean): string[] {
  const stale = files.filter(({ path, content }) => {
    const target = join(root, path);
    return !existsSync(target) || readFileSync(target, 'utf8') !== content;
  });
  if (!check) {
    for (const { path, content } of stale) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
  }
  return stale.map(({ path }) => path).toSorted();
}
