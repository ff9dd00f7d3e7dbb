// `npm run migration -- contracts`: prints what the subgraph's migrations lack compared with its entities, as SQL for a new file in its
// migrations folder.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { provisionDatabases, startPostgres } from '@monban/embedded';
import { checkSchema, createLog, type DatabaseOptions } from '@monban/subgraph-kit';
import { subgraphNames } from '../platform/databases.ts';

const name = subgraphNames.find((known) => known === process.argv[2]);
if (!name) {
  console.error(`Usage: npm run migration -- ${subgraphNames.join(' | ')}`);
  process.exit(2);
}
const folder = resolve(import.meta.dirname, '../../subgraphs', name, 'src');
const load = (file: string) => import(pathToFileURL(join(folder, file)).href);
const { entities } = (await load('entities.ts')) as Pick<DatabaseOptions, 'entities'>;
const { migrations } = (await load('migrations/index.ts')) as Pick<DatabaseOptions, 'migrations'>;

const dataDir = await mkdtemp(join(tmpdir(), 'monban-migration-'));
const postgres = await startPostgres({ dataDir, port: 0, durable: false, log: { info: () => undefined, warn: console.warn } });
try {
  const [database] = await provisionDatabases(postgres.adminUrl, [{ name, password: 'migration', ownerPassword: 'migration' }]);
  const missing = await checkSchema({ ...database!, entities, migrations, onWarning: console.warn, log: createLog(name, 'warn') });
  console.log(missing.join('\n') || `nothing to do: the migrations of ${name} match its entities`);
} finally {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
}
