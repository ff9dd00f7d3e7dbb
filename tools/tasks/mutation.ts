// `npm run mutation` changes the rules in small ways, one at a time, and counts how many of the changes their tests notice.
// It takes a quarter of an hour on two cores and is no part of `npm test`; a second run looks only at what changed since.
import { spawnSync } from 'node:child_process';
import { binary, root } from '../checks/run-command.ts';

const args = ['run', 'tools/mutation/stryker.config.json', ...process.argv.slice(2)];
const { status } = spawnSync(binary('stryker'), args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
process.exitCode = status ?? 1;
