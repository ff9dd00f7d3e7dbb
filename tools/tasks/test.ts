// `npm test` runs everything; `npm test -- check|unit|spec|platform|e2e` runs a part; further words select files by name, for the browser
// tests also by title: `npm test -- spec memos`. The last line is `N passed, N failed`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../checks/checks.ts';
import { oneTest } from '../checks/one-test.ts';
import { add, type Counts, nothing, step, type StepResult, succeeded, summary } from '../checks/progress.ts';
import { binary, endWithChildren, root, runCommand, runTask } from '../checks/run-command.ts';
import { playwright, vitest } from '../checks/test-runners.ts';

interface Step {
  readonly name: string;
  readonly parts: readonly string[];
  /** A task that the step tests; without the task, the step is skipped. */
  readonly task?: string;
  /** Whether further words narrow it; if not, words skip it. */
  readonly narrows?: boolean;
  readonly run: (words: readonly string[]) => Promise<StepResult>;
}

const checking = checks.map((check): Step => ({ name: check.name, parts: ['check'], run: oneTest(() => check.run()) }));

/**
 * Phases run one after the other, and so do the steps of a lane; the lanes of a phase run in parallel. Steps that measure time, or start a
 * process for each service, have the machine to themselves at the end.
 */
const phases: readonly (readonly (readonly Step[])[])[] = [
  [
    [
      {
        name: 'generated code is up to date',
        parts: ['check'],
        task: 'codegen',
        run: oneTest(() => runTask('codegen', ['--check'])),
      },
      {
        name: 'composed graph is up to date',
        parts: ['check'],
        task: 'compose',
        run: oneTest(() => runTask('compose', ['--check'])),
      },
    ],
    [
      // before the platforms: they also serve the pages built here
      {
        name: 'build of the apps',
        parts: ['check', 'e2e'],
        narrows: true,
        run: oneTest(() => runCommand(binary('turbo'), ['run', 'build', '--output-logs=errors-only', '--log-prefix=task'])),
      },
      { name: 'size of the first screens', parts: ['check'], task: 'bundle-size', run: oneTest(() => runTask('bundle-size', [])) },
    ],
  ],
  [
    [
      ...checking,
      { name: 'unit tests', parts: ['unit'], narrows: true, run: (words) => vitest(['unit', 'web'], words) },
      { name: 'planted violations', parts: ['check'], run: () => vitest(['checks']) },
      { name: 'specs on PostgreSQL', parts: ['spec'], narrows: true, run: (words) => vitest(['spec'], words) },
      { name: 'whole platforms', parts: ['platform'], narrows: true, run: (words) => vitest(['platform'], words) },
    ],
    [{ name: 'browser journeys', parts: ['e2e'], narrows: true, run: (words) => playwright('start', grepFor(words)) }],
  ],
  [
    [
      { name: 'whole platforms by the clock', parts: ['platform'], narrows: true, run: (words) => vitest(['clocked'], words) },
      {
        name: 'browser journey, a process for each service',
        parts: ['e2e'],
        task: 'start-distributed',
        run: () => playwright('start-distributed', ['--grep', '@journey']),
      },
    ],
  ],
];
const steps = phases.flat(2);

/** Any of the words, as they stand. */
const grepFor = (words: readonly string[]): string[] =>
  words.length === 0 ? [] : ['--grep', words.map((word) => RegExp.escape(word)).join('|')];

const parts = [...new Set(steps.flatMap((each) => each.parts))];
const words = process.argv.slice(2);
const firstOther = words.findIndex((word) => !parts.includes(word));
const [wanted, narrowing] = firstOther < 0 ? [words, []] : [words.slice(0, firstOther), words.slice(firstOther)];
if (wanted.length === 0 && narrowing.length > 0) {
  console.error(`No part called ${narrowing[0]}. There are: ${parts.join(', ')}`);
  process.exit(2);
}

/** Whether this run includes the step. */
function isWanted({ parts: of, task, narrows = false }: Step): boolean {
  if (wanted.length > 0 && !of.some((part) => wanted.includes(part))) return false;
  if (narrowing.length > 0 && !narrows) return false;
  return task === undefined || existsSync(join(root, 'tools', 'tasks', `${task}.ts`));
}

endWithChildren();
let sum: Counts = nothing;
const failed: string[] = [];

async function runLane(lane: readonly Step[]): Promise<void> {
  for (const { name, run } of lane.filter((each) => isWanted(each))) {
    const counts = await step(name, () => run(narrowing));
    if (counts.failed > 0) failed.push(name);
    sum = add(sum, counts);
  }
}

for (const lanes of phases) await Promise.all(lanes.map(runLane));
if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
console.log(summary(sum));
process.exitCode = succeeded(sum) ? 0 : 1;
