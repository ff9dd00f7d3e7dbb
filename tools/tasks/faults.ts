// `npm run faults -- [--minutes 10] [--seed 1] [--seconds 45] [--topology start|start-distributed] [--variant NAME] [--no-faults]`: rounds
// of clients on new platforms under faults, each from its seed, until the time is over; fails on the first broken promise.
import { parseArgs } from 'node:util';
import type { Topology } from '../faults/injections.ts';
import { playRound } from '../faults/round.ts';
import { type VariantName, variants } from '../faults/variants.ts';

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '45' },
    topology: { type: 'string' },
    variant: { type: 'string' },
    'no-faults': { type: 'boolean', default: false },
  },
});
const topologies = ['start-distributed', 'start'] as const;
if (values.variant !== undefined && !Object.hasOwn(variants, values.variant)) {
  console.error(`No variant called ${values.variant}. There are: ${Object.keys(variants).join(', ')}`);
  process.exit(2);
}
if (values.topology !== undefined && !topologies.includes(values.topology as Topology)) {
  console.error(`No topology called ${values.topology}. There are: ${topologies.join(', ')}`);
  process.exit(2);
}

const end = performance.now() + Number(values.minutes) * 60_000;
const sum = { rounds: 0, operations: 0, unknown: 0, faults: 0, violations: 0 };
for (let seed = Number(values.seed); performance.now() < end || sum.rounds === 0; seed++) {
  const topology = (values.topology as Topology | undefined) ?? topologies[seed % 2]!;
  const report = await playRound({
    seed,
    topology,
    seconds: Number(values.seconds),
    faults: !values['no-faults'],
    ...(values.variant ? { variant: values.variant as VariantName } : {}),
  });
  sum.rounds++;
  sum.operations += report.operations;
  sum.unknown += report.unknown;
  sum.faults += report.faults.length;
  sum.violations += report.violations.length;
  const broken = report.faults.map(({ name, from, to }) => `${name} (${((to - from) / 1_000).toFixed(1)} s)`).join(', ');
  console.log(
    `seed ${seed}  ${topology.padEnd(17)}  ${report.operations} operations, ${report.unknown} unknown, ${report.violations.length} violations  ${broken}`,
  );
  for (const { checker, what } of report.violations) console.log(`  ${checker}: ${what}`);
  if (sum.violations > 0 && !values.variant) break;
}
console.log(
  `${sum.rounds} rounds, ${sum.operations} operations (${sum.unknown} unknown), ${sum.faults} faults, ${sum.violations} violations`,
);
process.exitCode = sum.violations > 0 ? 1 : 0;
