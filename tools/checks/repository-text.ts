import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forbiddenText } from './text-rules.ts';

// The entries of .gitignore; read from the folder rather than from git, which a new machine may not have.
const notOurs = new Set([
  'node_modules',
  '.git',
  '.toolchain',
  '.data',
  '.turbo',
  '.cache',
  'dist',
  'coverage',
  'test-results',
  'playwright-report',
]);
const text = /(?:\.(?:[cm]?[jt]sx?|json|jsonc|ya?ml|md|graphql|sql|css|html|xml|po|sh|svg|txt)|\/(?:run|LICENSE|\.[a-z]+))$/;

/** Every finding of the text rules in the folder, as lines. */
export function repositoryText(folder: string): string[] {
  const files = globSync('**/*', {
    cwd: folder,
    withFileTypes: true,
    exclude: (entry) => notOurs.has(entry.name),
  });
  return files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !text.test(path)) return [];
    return forbiddenText(path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8'));
  });
}
