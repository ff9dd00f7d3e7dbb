// `npm run check` checks format, lint, graph, dependencies and types; `npm run check -- --fix` first fixes what can be fixed automatically.
// `npm run check -- lint types` runs only those.
import { checks } from '../checks/checks.ts';
import { oneTest } from '../checks/one-test.ts';
import { endWithChildren } from '../checks/run-command.ts';
import { add, type Counts, nothing, step, succeeded, summary } from '../checks/progress.ts';

const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = wanted.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`No check called ${unknown.join(', ')}. There are: ${checks.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

endWithChildren();
let sum: Counts = nothing;
for (const check of checks) {
  if (wanted.length > 0 && !wanted.includes(check.name)) continue;
  if (args.includes('--fix')) await check.fix?.();
  sum = add(
    sum,
    await step(
      check.name,
      oneTest(() => check.run()),
    ),
  );
}
console.log(summary(sum));
process.exitCode = succeeded(sum) ? 0 : 1;
