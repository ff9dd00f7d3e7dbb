// `npm run new-feature -- identity memos [mem]` writes a working feature (schema, entity, table, list, one mutation, permissions, spec,
// operations of the staff site and a panel), wires it up and generates what depends on it. The last word is the prefix of its ids.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idPrefixes } from '@monban/domain-kit';
import { binary, root, runCommand, runTask } from '../checks/run-command.ts';
import { featureNames } from '../new-feature/names.ts';
import { siteFiles } from '../new-feature/site-files.ts';
import { migrationSql, subgraphFiles } from '../new-feature/subgraph-files.ts';
import * as wiring from '../new-feature/wiring.ts';

/** How a spec of each subgraph starts it. */
const starts: Readonly<Record<string, string>> = {
  identity:
    "import { startForTest } from '../testing/storefront.ts';\n\nconst subgraph = await startTestSubgraph(startForTest, { name: 'identity' });",
  contracts:
    "import { startForTest } from '../testing/business.ts';\n\nconst subgraph = await startTestSubgraph(startForTest, { name: 'contracts' });",
  access: "import { startAccess } from '../app.ts';\n\nconst subgraph = await startTestSubgraph(startAccess, { name: 'access' });",
  billing: "import { startBilling } from '../app.ts';\n\nconst subgraph = await startTestSubgraph(startBilling, { name: 'billing' });",
};

const [subgraph = '', plural = '', prefix] = process.argv.slice(2);
const start = starts[subgraph];
const names = featureNames(plural, new Set(Object.values(idPrefixes)), prefix);
if (!start || !names) {
  console.error(`Usage: npm run new-feature -- ${Object.keys(starts).join(' | ')} <plural-in-kebab-case> [prefix of three letters]`);
  process.exit(2);
}
const source = `subgraphs/${subgraph}/src`;
const site = `admin-web/src/features/${names.folder}`;
for (const folder of [`${source}/${names.folder}`, site]) {
  if (!existsSync(join(root, folder))) continue;
  console.error(`${folder} already exists`);
  process.exit(2);
}

const lastNumber = Math.max(
  ...readdirSync(join(root, source, 'migrations')).flatMap((file) => (/^\d{4}-/.test(file) ? [Number(file.slice(0, 4))] : [])),
);
const migration = `${String(lastNumber + 1).padStart(4, '0')}-${names.folder}`;

const written: string[] = [];
function write(path: string, text: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
  written.push(path);
}
const rewire = (path: string, change: wiring.Rewire): void => write(path, change(readFileSync(join(root, path), 'utf8')));

for (const [file, text] of Object.entries(subgraphFiles(names, { start }))) write(`${source}/${names.folder}/${file}`, text);
for (const [file, text] of Object.entries(siteFiles(names))) write(`${site}/${file}`, text);
write(`${source}/migrations/${migration}.sql`, migrationSql(names));
rewire('packages/domain-kit/src/id.ts', wiring.addPrefix(names));
rewire(`${source}/entities.ts`, wiring.addEntity(names));
rewire(`${source}/migrations/index.ts`, wiring.addMigration(migration));
rewire(`${source}/app.ts`, wiring.addResolvers(names));
rewire(`${source}/permissions.ts`, wiring.addPermissions(names));
rewire(`subgraphs/${subgraph}/codegen.mappers.json`, wiring.addMapper(names));

const isCode = (path: string): boolean => /\.(?:tsx?|json)$/.test(path);
const steps = [
  await runCommand(binary('oxfmt'), ['--write', ...written.filter(isCode)]),
  await runTask('compose', []),
  await runTask('codegen', []),
];
const failed = steps.find(({ ok }) => !ok);
if (failed) console.error(failed.output);
console.log(written.map((path) => `wrote ${path}`).join('\n'));
console.log(
  `Next: add its words to docs/glossary.md, its rules to ${source}/${names.folder}/domain/, and work through the TODOs; npm test -- spec ${names.folder}`,
);
process.exitCode = failed ? 1 : 0;
