// `npm run release-fixture -- 0.1.0`: stores the databases of MONBAN_DATA_DIR as the fixture of a release, for the tests of later
// migrations.
import { join, resolve } from 'node:path';
import { databaseNames, startPostgres } from '@monban/embedded';
import { subgraphNames } from '../platform/databases.ts';
import { writeRelease } from '../platform/release.ts';

const root = resolve(import.meta.dirname, '../..');
const release = process.argv[2];
if (!release) {
  console.error('Usage: npm run release-fixture -- <release>');
  process.exit(2);
}
const dataDir = resolve(root, process.env['MONBAN_DATA_DIR'] ?? '.data');
const postgres = await startPostgres({ dataDir, log: { info: () => undefined, warn: console.warn } });
try {
  for (const name of subgraphNames) {
    const url = new URL(postgres.adminUrl);
    url.pathname = `/${databaseNames(name).database}`;
    await writeRelease(join(root, 'tools/releases'), release, name, url.href);
  }
} finally {
  await postgres.stop();
}
