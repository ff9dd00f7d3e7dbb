import { MikroORM } from '@mikro-orm/postgresql';
import { Client, type Pool } from 'pg';
import { areJobsMigrated, migrateJobs } from '../jobs/jobs.ts';
import type { Log } from '../log.ts';
import { type DatabaseOptions, ormOptions } from './database.ts';
import { DatabaseRefused } from './database-refused.ts';
import { grantRuntimeRights } from './runtime-rights.ts';

export interface MigrationOptions extends DatabaseOptions {
  /** URL of the same database for the role that owns it. */
  readonly migrationUrl: string;
  readonly log: Log;
}

/** Any number, the same in every process: two that migrate at once wait for each other. */
const migrationLock = 7_064_382;

/** The login role in a URL. */
export const roleOf = (url: string): string => decodeURIComponent(new URL(url).username);

/** Brings a database to this version of the code, as its owner, and grants the role of `url` exactly what running needs. */
export async function migrateDatabase(options: MigrationOptions): Promise<void> {
  const { url, migrationUrl, log } = options;
  const owner = new Client({ connectionString: migrationUrl, connectionTimeoutMillis: 5_000, application_name: 'monban migrations' });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await owner.query('select pg_advisory_lock($1)', [migrationLock]);
    if (!(await areJobsMigrated(owner))) await migrateJobs(migrationUrl, log);
    if ((await missingMigrations(owner, options)).length > 0) {
      const orm = await MikroORM.init(ormOptions({ ...options, url: migrationUrl }));
      try {
        await orm.migrator.up();
      } finally {
        await orm.close(true);
      }
    }
    await owner.query('begin');
    await grantRuntimeRights(owner, roleOf(url));
    await owner.query('commit');
  } finally {
    await owner.end().catch(() => undefined);
  }
}

/** Names of migrations that have not run. */
async function missingMigrations(client: Client | Pool, { migrations }: Pick<DatabaseOptions, 'migrations'>): Promise<string[]> {
  const there = await client.query<{ found: boolean }>(`select to_regclass('public.mikro_orm_migrations') is not null as found`);
  const done = there.rows[0]!.found ? (await client.query<{ name: string }>('select name from public.mikro_orm_migrations')).rows : [];
  const names = new Set(done.map(({ name }) => name));
  return migrations.flatMap((migration) => ('name' in migration && !names.has(migration.name) ? [migration.name] : []));
}

/** @throws DatabaseRefused unless every migration has run. */
export async function assertMigrated(pool: Pool, options: Pick<DatabaseOptions, 'migrations'>): Promise<void> {
  // a role without grants may not even look
  const missing = await missingMigrations(pool, options).catch((error: { code?: string }) => {
    if (error.code === '42501') return ['all of them'];
    throw error as Error;
  });
  if (missing.length === 0) return;
  throw new DatabaseRefused(`the database lacks migrations (${missing.join(', ')}): set MIGRATION_URL to its owner’s address.`);
}

/**
 * Refuses a role that could break the isolation of tenants or the audit chain: a superuser, a role that bypasses row-level security, or one
 * that owns the database or anything in it, also through membership in another role.
 *
 * @throws DatabaseRefused
 */
export async function assertPowerless(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; why: string }>(`
    select current_user as role, why from (
      select 'is a superuser' as why from pg_roles r where r.rolsuper and pg_has_role(current_user, r.oid, 'member')
      union all select 'bypasses row-level security' from pg_roles r where r.rolbypassrls and pg_has_role(current_user, r.oid, 'member')
      union all select 'owns the database' from pg_database d
        where d.datname = current_database() and pg_has_role(current_user, d.datdba, 'member')
      union all select 'owns tables' from pg_class c
        where c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace) and c.relkind in ('r', 'p', 'v', 'S')
          and pg_has_role(current_user, c.relowner, 'member')
      union all select 'may make tables' where has_schema_privilege(current_user, 'public', 'create')
    ) powers limit 1`);
  const [power] = rows;
  if (power) throw new DatabaseRefused(`the database role ${power.role} ${power.why}: run as a role that only uses what another owns.`);
}

/**
 * Refuses a database whose cross-tenant functions belong to its owner, as happens when a dump is loaded without the owners that it names:
 * under row-level security they would find nothing, no login and no session.
 *
 * @throws DatabaseRefused
 */
export async function assertDirectory(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ owner: string }>(`
    select pg_get_userbyid(d.datdba) as owner from pg_proc p join pg_database d on d.datdba = p.proowner and d.datname = current_database()
    where p.oid = to_regprocedure('public.inbox_tenants()')`);
  const [lost] = rows;
  if (!lost) return;
  throw new DatabaseRefused(
    `the functions that read across tenants belong to ${lost.owner}: restore the database with the owners that its dump names (docs/production.md).`,
  );
}
