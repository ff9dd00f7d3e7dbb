// `npm run bench`: the figures with limits that Monban must meet; results with date and machine go to bench/results/. `-- NAME` runs one of
// them; further arguments select its short mode (`-- graph embedded contractsOfFour`), which stores nothing.
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemClock } from '@monban/domain-kit';
import type { Figure } from '../../bench/figure.ts';

const root = resolve(import.meta.dirname, '../..');
const [wanted, ...words] = process.argv.slice(2);
const files = globSync('bench/*.bench.ts', { cwd: root })
  .filter((file) => !wanted || basename(file).startsWith(wanted))
  .sort();
if (files.length === 0) {
  console.error(`No benchmark called ${wanted}.`);
  process.exit(2);
}

const holds = ({ value, limit, better = 'less' }: Figure): boolean =>
  limit === null || (better === 'less' ? value <= limit : value >= limit);
const bound = ({ limit, better = 'less', unit }: Figure): string =>
  limit === null ? '' : ` (${better === 'less' ? '≤' : '≥'} ${limit} ${unit})`;

if (words.length > 0) {
  const { only } = (await import(pathToFileURL(join(root, files[0]!)).href)) as { only?: (...words: string[]) => Promise<void> };
  if (!only) throw new Error(`${wanted} has no short mode`);
  await only(...words);
  process.exit();
}

let missed = 0;
await mkdir(join(root, 'bench/results'), { recursive: true });
for (const file of files) {
  const { figures } = (await import(pathToFileURL(join(root, file)).href)) as { figures: () => Figure[] | Promise<Figure[]> };
  const measured = await figures();
  const name = basename(file, '.bench.ts');
  console.log(`\n${name}`);
  for (const figure of measured) {
    if (!holds(figure)) missed++;
    console.log(`  ${holds(figure) ? ' ' : '✗'} ${figure.name}: ${Number(figure.value.toPrecision(4))} ${figure.unit}${bound(figure)}`);
  }
  const at = systemClock.now().toString({ smallestUnit: 'second' });
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  };
  await writeFile(join(root, 'bench/results', `${name}.json`), `${JSON.stringify({ at, machine, figures: measured }, null, 2)}\n`);
}
process.exitCode = missed > 0 ? 1 : 0;
