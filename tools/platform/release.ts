import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseOptions } from '@monban/subgraph-kit';
import pg from 'pg';
import type { SubgraphName } from './databases.ts';

/** A subgraph's database as a release left it: the migrations that had run, and every row by table. */
export interface ReleaseFixture {
  readonly migrations: readonly string[];
  readonly rows: Readonly<Record<string, readonly object[]>>;
}

const fileOf = (folder: string, release: string, name: SubgraphName): string => join(folder, `${release}.${name}.json`);

export const readRelease = async (folder: string, release: string, name: SubgraphName): Promise<ReleaseFixture> =>
  JSON.parse(await readFile(fileOf(folder, release, name), 'utf8')) as ReleaseFixture;

/** Creates role and database as release 0.1.0 did: the role that ran a subgraph also owned everything. */
export const provisionAsReleased = (adminUrl: string, wanted: { name: SubgraphName; password: string }): Promise<void> =>
  withClient(adminUrl, async (client) => {
    const role = `monban_${wanted.name}`;
    await client.query(`create role ${role} login password ${client.escapeLiteral(wanted.password)}`);
    await client.query(`create role ${role}_directory nologin`);
    await client.query(`grant ${role}_directory to ${role} with admin false, inherit false, set true`);
    await client.query(
      `create database ${role} owner ${role} template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' lc_collate 'C' lc_ctype 'C.UTF-8'`,
    );
    await client.query(`revoke all on database ${role} from public`);
  });

/** Tables of a database in loading order: referenced tables first. */
async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'mikro_orm_migrations' order by relname`,
  );
  const { rows: references } = await client.query<{ child: string; parent: string }>(
    `select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  const ordered: string[] = [];
  const place = (table: string): void => {
    if (ordered.includes(table)) return;
    for (const { child, parent } of references) if (child === table && parent !== table) place(parent);
    ordered.push(table);
  };
  for (const { name } of tables) place(name);
  return ordered;
}

/** Connects without row-level security; for fixtures only. */
async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Writes a subgraph's database, read as superuser, as the fixture of a release. */
export const writeRelease = (folder: string, release: string, name: SubgraphName, adminUrl: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    const { rows: migrations } = await client.query<{ name: string }>('select name from mikro_orm_migrations order by id');
    const rows: Record<string, object[]> = {};
    for (const table of await tablesOf(client)) {
      rows[table] = (await client.query<{ row: object }>(`select to_jsonb(t) as row from ${table} t`)).rows.map(({ row }) => row);
    }
    const fixture: ReleaseFixture = { migrations: migrations.map((migration) => migration.name), rows };
    await writeFile(fileOf(folder, release, name), `${JSON.stringify(fixture, null, 1)}\n`);
  });

/** Loads a fixture's rows into a migrated database, as superuser. */
export const loadRelease = (fixture: ReleaseFixture, adminUrl: string): Promise<void> =>
  withClient(adminUrl, async (client) => {
    for (const table of await tablesOf(client)) {
      await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(fixture.rows[table] ?? []),
      ]);
    }
  });

/** Current number of rows in each table of a fixture. */
export const countRows = (fixture: ReleaseFixture, adminUrl: string): Promise<Record<string, number>> =>
  withClient(adminUrl, async (client) => {
    const counts: Record<string, number> = {};
    for (const table of Object.keys(fixture.rows)) {
      counts[table] = (await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n;
    }
    return counts;
  });

export type Migrations = Pick<DatabaseOptions, 'entities' | 'migrations'>;
