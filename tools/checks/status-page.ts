import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A row of a page under `docs/` that says what proves something: a file, and the beginning of a test's name where it has many. */
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

/** Names of the tests and suites of a file, as they stand in it. */
const titlesOf = (file: string): string[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /\b(?:it|test|describe)(?:\.\w+)*(?:<[^>]*>)?(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?\(\s*(['"`])(.+?)\1/gs,
    ),
  ].map(([, , title]) => title!);

/** What is wrong with a row: it has neither proof nor reason, or names a test that is not there. */
export function faultsOf({ proofs, missing }: StatusRow): string[] {
  if (proofs.length === 0 && missing === '') return ['neither a test nor a reason'];
  return proofs.flatMap(({ file, name }) => {
    if (!existsSync(join(root, file))) return [`${file} is not there`];
    return titlesOf(file).some((title) => title.startsWith(name)) ? [] : [`no test of ${file} begins with "${name}"`];
  });
}
