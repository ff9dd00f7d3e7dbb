import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/requirements-status.md'), 'utf8');

interface Row {
  readonly number: string;
  readonly proofs: readonly { readonly file: string; readonly name: string }[];
  readonly missing: string;
}
const rows: readonly Row[] = [...page.matchAll(/^\| ((?:P-)?T-\d\d) \| [^|]+ \| ([^|]+) \| ([^|]*)\|$/gm)].map(
  ([, number, proofs, missing]) => ({
    number: number!,
    proofs: [...proofs!.matchAll(/`([^`]+)` › (.+?)(?=<br>|\s*$)/g)].map(([, file, name]) => ({ file: file!, name: name!.trim() })),
    missing: missing!.trim(),
  }),
);

const numbers = (prefix: string, last: number): string[] =>
  Array.from({ length: last }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`);

/** Names of the tests and suites of a file, as they stand in it. */
const titlesOf = (file: string): string[] =>
  [
    ...readFileSync(join(root, file), 'utf8').matchAll(
      /\b(?:it|test|describe)(?:\.\w+)*(?:\([^()]*(?:\([^()]*\)[^()]*)*\))?\(\s*(['"`])(.+?)\1/gs,
    ),
  ].map(([, , title]) => title!);

describe('docs/requirements-status.md', () => {
  it('has every number once, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual([...numbers('T', 59), ...numbers('P-T', 17)]);
  });

  it.each(rows)('$number is proved, or says what is missing', ({ proofs, missing }) => {
    expect(proofs.length > 0 || missing !== '').toBe(true);
    for (const { file, name } of proofs) {
      expect(
        titlesOf(file).some((title) => title.startsWith(name)),
        `a test of ${file} whose name begins with "${name}"`,
      ).toBe(true);
    }
  });
});
