// `npm run mutation` makes small changes to the rules, one at a time, and counts how many of them the tests notice.
// It takes a quarter of an hour on two cores and is not part of `npm test`; a second run covers only what changed since.
import { spawnSync } from 'node:child_process';
import { binary, root } from '../checks/run-command.ts';

const args = ['run', 'tools/mutation/stryker.config.json', ...process.argv.slice(2)];
const { status } = spawnSync(binary('stryker'), args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
process.exitCode = status ?? 1;
