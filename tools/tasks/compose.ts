// `npm run compose` composes the four subgraphs and writes the files of gateway/; `npm run compose -- --check` writes nothing and fails
// when a file differs. `--base <git revision>` looks for breaking changes against the public API of that revision.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { settle } from '../codegen/generated-files.ts';
import { permissionList } from '../codegen/permission-list.ts';
import { readSubgraphs } from '../../gateway/src/compose/read-subgraphs.ts';
import { runCompose } from '../../gateway/src/compose/run-compose.ts';

const root = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, base: { type: 'string' } } });

function publicApiAt(revision: string): string {
  const { status, stdout, stderr } = spawnSync('git', ['show', `${revision}:gateway/public-api.graphql`], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`cannot read the public API of ${revision}: ${stderr.trim()}`);
  return stdout;
}

// part of identity's schema, so it comes before all else
const stale = settle(root, await permissionList(root), values.check).map((path) => `${path} is stale; run \`npm run generate\``);

const problems =
  values.check && stale.length > 0
    ? stale
    : runCompose({
        subgraphs: await readSubgraphs(root),
        folder: join(root, 'gateway'),
        checkOnly: values.check,
        ...(values.base === undefined ? {} : { publicApiBefore: publicApiAt(values.base) }),
      });
for (const problem of problems) console.error(`compose: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else console.log(values.check ? 'compose: the committed graph is up to date' : 'compose: wrote gateway/*.graphql and gateway/policy.json');
