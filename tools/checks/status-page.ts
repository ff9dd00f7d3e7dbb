import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A row of a page under `docs/` that lists proofs: a file, and the beginning of a test's name where the file has many. */
export interface StatusRow {
  readonly number: string;
  readonly proofs: readonly { readonly file: string; readonly name: string }[];
  readonly missing: string;
}

/** The rows of a status page whose first cell matches. */
export const statusRows = (page: string, number: RegExp): readonly StatusRow[] =>
  [
    ...readFileSync(join(root, 'docs', page), 'utf8').matchAll(
      new RegExp(String.raw`^\| (${number.source}) \| [^|]+ \| ([^|]*) \| ([^|]*)\|$`, 'gm'),
    ),
  ].map(([, itself, proofs, missing]) => ({
    number: itself!,
    proofs: [...proofs!.matchAll(/`([^`]+)`(?: › (.+?))?(?=<br>|\s*$)/g)].map(([, file, name]) => ({
      file: file!,
      name: (name ?? '').trim(),
    })),
    missing: missing!.trim(),
  }));

/** Names of the tests and suites of a file, as written there. */
const titlesOf = (file: string): string[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /\b(?:it|test|describe)(?:\.\w+)*(?:<[^>]*>)?(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?\(\s*(['"`])(.+?)\1/gs,
    ),
  ].map(([, , title]) => title!);

/** Problems of a row: neither proof nor reason, or a test that does not exist. */
export function faultsOf({ proofs, missing }: StatusRow): string[] {
  if (proofs.length === 0 && missing === '') return ['neither a test nor a reason'];
  return proofs.flatMap(({ file, name }) => {
    if (!existsSync(join(root, file))) return [`${file} does not exist`];
    return titlesOf(file).some((title) => title.startsWith(name)) ? [] : [`no test of ${file} begins with "${name}"`];
  });
}
