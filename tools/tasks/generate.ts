// `npm run generate` updates everything that is generated, in order of dependency: the composed graph, the code from schemas and
// operations, the texts of both sites. Lists the English texts that are still missing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { step, succeeded } from '../checks/progress.ts';
import { oneTest } from '../checks/one-test.ts';
import { endWithChildren, type Ran, root, runCommand, runTask } from '../checks/run-command.ts';

const sites = ['admin-web', 'member-web'] as const;

/** Texts of a site without an English translation. */
const missing = (site: string): string[] =>
  [...readFileSync(join(root, site, 'src/locales/en.po'), 'utf8').matchAll(/^msgid "(.+)"\nmsgstr ""$/gm)].map(([, text]) => text!);

async function texts(): Promise<Ran> {
  let output = '';
  for (const site of sites) {
    const lingui = join(root, site, 'node_modules/.bin', process.platform === 'win32' ? 'lingui.CMD' : 'lingui');
    const ran = await runCommand(lingui, ['extract', '--config', join(root, site, 'lingui.config.ts')]);
    if (!ran.ok) return ran;
    output += missing(site)
      .map((text) => `${site}/src/locales/en.po lacks English for: ${text}\n`)
      .join('');
  }
  return { ok: output === '', output };
}

endWithChildren();
const steps = [
  ['composed graph', () => runTask('compose', [])],
  ['code', () => runTask('codegen', [])],
  ['texts of the sites', texts],
] as const;
let ok = true;
for (const [name, run] of steps) ok &&= succeeded(await step(name, oneTest(run)));
process.exitCode = ok ? 0 : 1;
