import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { databaseNames, databaseUrls, provisionDatabases, startPostgres, type EmbeddedPostgres } from '@monban/embedded';
import { assertPowerless, checkSchema, createLog, migrateJobs, openDatabase } from '@monban/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { subgraphNames } from './databases.ts';
import { countRows, loadRelease, type Migrations, provisionAsReleased, readRelease } from './release.ts';

const root = resolve(import.meta.dirname, '../..');
const releases = ['0.1.0'];

let dataDir: string;
let postgres: EmbeddedPostgres;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'monban-release-'));
  postgres = await startPostgres({ dataDir, port: 0, durable: false, log: { info: () => undefined, warn: console.warn } });
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe.each(releases)('migrations from release %s with its data', (release) => {
  it.each(subgraphNames)('%s keeps every row and ends with the schema of its entities', { timeout: 60_000 }, async (name) => {
    const load = (file: string): Promise<Migrations> => import(pathToFileURL(join(root, 'subgraphs', name, 'src', file)).href);
    const { entities } = await load('entities.ts');
    const { migrations } = await load('migrations/index.ts');
    const fixture = await readRelease(join(root, 'tools/releases'), release, name);
    const log = createLog(name, 'error');
    const passwords = { password: 'runs', ownerPassword: 'owns' };
    await provisionAsReleased(postgres.adminUrl, { name, ...passwords });
    const { url, migrationUrl } = databaseUrls(postgres.adminUrl, { name, ...passwords });
    const adminUrl = new URL(postgres.adminUrl);
    adminUrl.pathname = `/${databaseNames(name).database}`;

    const released = migrations.filter((migration) => 'name' in migration && fixture.migrations.includes(migration.name));
    expect(released).toHaveLength(fixture.migrations.length);
    await migrateJobs(url, log);
    const then = await openDatabase({ url, entities, migrations: released, onWarning: () => undefined });
    await then.orm.migrator.up();
    await expect(assertPowerless(then.pool)).rejects.toThrow(`the database role monban_${name} owns`);
    await then.close();
    await loadRelease(fixture, adminUrl.href);

    // the current code takes over and migrates the database of that release
    await provisionDatabases(postgres.adminUrl, [{ name, ...passwords }]);
    expect(await checkSchema({ url, migrationUrl, entities, migrations, onWarning: () => undefined, log })).toEqual([]);
    const now = new pg.Pool({ connectionString: url });
    await expect(assertPowerless(now)).resolves.toBeUndefined();
    await now.end();
    const before = Object.fromEntries(Object.entries(fixture.rows).map(([table, rows]) => [table, rows.length]));
    expect(await countRows(fixture, adminUrl.href)).toEqual(before);
  });
});
