// `npm run bench:web`: Lighthouse on the built sites, median of three; results with date and machine go to bench/results/web.json.
// `-- NAME` measures only the screens whose name contains it, and writes nothing.
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { systemClock } from '@monban/domain-kit';
import { LIMITS, webFigures } from '../../bench/web.ts';

const root = resolve(import.meta.dirname, '../..');
const wanted = process.argv[2];
const figures = await webFigures(wanted);
console.table(Object.fromEntries(figures.map(({ page, preset, ...figure }) => [`${page} (${preset})`, figure])), [
  'performance',
  'accessibility',
  'bestPractices',
  'lcp',
  'tbt',
  'cls',
  'transfer',
  'script',
]);
const missed = figures.flatMap((figure) =>
  (Object.keys(LIMITS) as (keyof typeof LIMITS)[])
    .filter((key) => figure[key] < LIMITS[key])
    .map((key) => `${figure.page}: ${key} ${figure[key]}, at least ${LIMITS[key]} wanted`),
);
for (const line of missed) console.error(`✗ ${line}`);
if (wanted === undefined) {
  const at = systemClock.now().toString({ smallestUnit: 'second' });
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version };
  await mkdir(join(root, 'bench/results'), { recursive: true });
  await writeFile(join(root, 'bench/results/web.json'), `${JSON.stringify({ at, machine, limits: LIMITS, figures }, null, 2)}\n`);
}
process.exitCode = missed.length > 0 ? 1 : 0;
