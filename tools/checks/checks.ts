import { join } from 'node:path';
import { lockfileFindings } from './lockfile.ts';
import { binary, type Ran, root, runCommand } from './run-command.ts';
import { repositoryText } from './repository-text.ts';

export interface Check {
  readonly name: string;
  run(): Promise<Ran>;
  /** Fixes what can be fixed automatically. */
  fix?(): Promise<Ran>;
}

const sources = ['gateway', 'subgraphs', 'packages', 'admin-web', 'member-web', 'tools'];

/**
 * TypeScript programs: all Node code is one, so that each file is checked once regardless of its importers; each site has its own globals.
 */
const programs = ['tsconfig.services.json', 'packages/testkit', 'packages/ui', 'admin-web', 'member-web', 'member-web/service-worker'];

/** Checks the types of every program; remembers the outcome for unchanged ones. */
async function typesOfAll(): Promise<Ran> {
  const all: Ran[] = [];
  for (const program of programs) {
    const kept = join(root, 'node_modules/.cache/types', `${program.replaceAll('/', '-')}.tsbuildinfo`);
    all.push(await runCommand(binary('tsc'), ['-p', program, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', kept]));
  }
  return { ok: all.every(({ ok }) => ok), output: all.map(({ output }) => output).join('') };
}

/** The steps of `npm run check`, the fastest first. */
export const checks: readonly Check[] = [
  {
    name: 'text',
    run: async () => {
      const found = repositoryText(root);
      return { ok: found.length === 0, output: found.map((line) => `${line}\n`).join('') };
    },
  },
  {
    name: 'lockfile',
    run: async () => {
      const found = lockfileFindings(root);
      return { ok: found.length === 0, output: found.map((line) => `${line}\n`).join('') };
    },
  },
  {
    name: 'format',
    run: () => runCommand(binary('oxfmt'), ['--check']),
    fix: () => runCommand(binary('oxfmt'), ['--write']),
  },
  {
    name: 'lint',
    run: () => runCommand(binary('oxlint'), []),
    fix: () => runCommand(binary('oxlint'), ['--fix']),
  },
  {
    name: 'graph lint',
    run: () =>
      runCommand(binary('eslint'), [
        '--max-warnings=0',
        '--no-error-on-unmatched-pattern',
        '{subgraphs,packages}/*/src/**/*.graphql',
        '{admin,member}-web/src/**/*.graphql',
      ]),
  },
  {
    name: 'dependency rules',
    run: () => runCommand(binary('depcruise'), ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...sources]),
  },
  {
    name: 'types',
    run: typesOfAll,
  },
];
