import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockfileFaults, undecidedScripts } from './lockfile-rules.ts';

/** Problems of our dependencies: where they come from, and what they run during installation. */
export function lockfileFindings(root: string): string[] {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const manifests = globSync(['node_modules/.pnpm/*/node_modules/*/package.json', 'node_modules/.pnpm/*/node_modules/@*/*/package.json'], {
    cwd: root,
  });
  const installed = manifests.map((file) => JSON.parse(read(file)) as { name: string; scripts?: Record<string, string> });
  return [...lockfileFaults(read('pnpm-lock.yaml')), ...undecidedScripts(installed, read('pnpm-workspace.yaml'))];
}
