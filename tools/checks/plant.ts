import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { binary, root } from './run-command.ts';

export type Files = Readonly<Record<string, string>>;

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A folder with these files and our configuration, in which a checker can run. */
export function plant(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'monban-planted-'));
  made.push(folder);
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json', 'package.json', 'tools/checks'])
    cpSync(join(root, file), join(folder, file), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The output of a checker in a folder. */
export const run = (program: string, args: readonly string[], cwd: string): string => {
  const { stdout } = spawnSync(binary(program), args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  return stdout;
};
