import { lockfileFindings } from './lockfile.ts';
import { binary, type Ran, root, runCommand } from './run-command.ts';
import { repositoryText } from './repository-text.ts';

export interface Check {
  readonly name: string;
  run(): Promise<Ran>;
  /** Mends what a machine can mend. */
  fix?(): Promise<Ran>;
}

const sources = ['gateway', 'subgraphs', 'packages', 'admin-web', 'member-web', 'tools'];

/** What `npm run check` looks at, the quickest first. */
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
    run: () => runCommand(binary('turbo'), ['run', 'typecheck', '--continue=always', '--output-logs=errors-only', '--log-prefix=task']),
  },
];
