// A generator that nobody runs goes out of date: this generates a feature in a copy of the repository, which must pass its own spec.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'monban-new-feature-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The output of a program in the copy, and its exit code. */
function inCopy(program: string, args: readonly string[]): { ok: boolean; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, CI: 'true' } });
  return { ok: status === 0, output: stdout + stderr };
}
const bin = (name: string): string => join(folder, 'node_modules/.bin', name);

beforeAll(() => {
  // the contents of the repository, and each package's installed dependencies as links that lead back into the copy
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');
  for (const file of files.filter((each) => !each.startsWith('docs/') && existsSync(join(root, each))))
    cpSync(join(root, file), join(folder, file));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const manifest of files.filter((file) => /.\/package\.json$/.test(file))) {
    const modules = join(manifest, '../node_modules');
    if (existsSync(join(root, modules))) cpSync(join(root, modules), join(folder, modules), { recursive: true, verbatimSymlinks: true });
  }
});

it('generates a feature that passes types, lint and its own spec', { timeout: 240_000 }, () => {
  expect(inCopy(process.execPath, ['tools/tasks/new-feature.ts', 'contracts', 'price-notes'])).toMatchObject({ ok: true });
  const wrote = ['subgraphs/contracts/src', 'admin-web/src/features/price-notes'];
  for (const program of ['subgraphs/contracts', 'admin-web']) expect(inCopy(bin('tsc'), ['-p', program])).toEqual({ ok: true, output: '' });
  expect(inCopy(bin('oxfmt'), ['--check', ...wrote])).toMatchObject({ ok: true });
  expect(inCopy(bin('oxlint'), ['subgraphs/contracts/src', 'admin-web/src/features/price-notes'])).toMatchObject({ ok: true });
  const spec = inCopy(bin('vitest'), [
    'run',
    '--project',
    'spec',
    'subgraphs/contracts/src/price-notes',
    'subgraphs/contracts/src/schema.spec.ts',
  ]);
  expect(spec, spec.output).toMatchObject({ ok: true });
});
