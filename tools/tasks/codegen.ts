// `npm run codegen` updates every generated file; `npm run codegen -- --check` changes nothing and exits with 1 when one is stale.
import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { config } from '../../codegen.ts';
import { type GeneratedFile, settle } from '../codegen/generated-files.ts';
import { resolverTypes } from '../codegen/resolver-types.ts';

const root = resolve(import.meta.dirname, '../..');
const check = process.argv.includes('--check');

const subgraphs = readdirSync(join(root, 'subgraphs'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const resolvers = await Promise.all(subgraphs.map(({ name }) => resolverTypes(root, name)));
const operations = (await generate({ ...config, cwd: root }, false)) as { filename: string; content: string }[];

/** Codegen imports the type of each spread fragment, even where `@unmask` writes out its fields and nothing uses the type. */
function withoutIdleImports(content: string): string {
  return content.replaceAll(/^import type \{ ((?:\w+Fragment(?:, )?)+) \} from (.+)\n/gm, (_line, names: string, from: string) => {
    const used = names.split(', ').filter((name) => [...content.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length > 1);
    return used.length === 0 ? '' : `import type { ${used.join(', ')} } from ${from}\n`;
  });
}

const files: GeneratedFile[] = [
  ...resolvers,
  ...operations.map(({ filename, content }) => ({ path: relative(root, resolve(root, filename)), content: withoutIdleImports(content) })),
];
const stale = settle(root, files, check);
if (stale.length === 0) console.log('[codegen] everything is up to date');
else {
  console.log(stale.map((path) => `[codegen] ${check ? 'stale' : 'wrote'} ${path}`).join('\n'));
  if (check) process.exitCode = 1;
}
