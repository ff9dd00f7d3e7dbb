import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { lookedUp, tableOf } from '../reading/rows.ts';
import { ormOptions } from './database.ts';
import { migrateDatabase, type MigrationOptions, roleOf } from './migrate.ts';
import { queueRights, rightsOn } from './runtime-rights.ts';

/**
 * Faults of the (empty) database after its migrations: differences between entities and migrations, look-ups without an index, tables with a
 * tenant but without forced row-level security, objects owned by the running role, rights of that role that differ from the specified ones. Empty when there are
 * none.
 */
export async function checkSchema(options: MigrationOptions): Promise<string[]> {
  await migrateDatabase(options);
  return [...(await differences(options)), ...(await wrongRights(options))];
}

async function differences(options: MigrationOptions): Promise<string[]> {
  const orm = await MikroORM.init(ormOptions({ ...options, url: options.migrationUrl }));
  try {
    const difference = await orm.schema.getUpdateSchemaSQL({ wrap: false });
    return [...(difference.trim() ? [`entities and migrations differ:\n${difference}`] : []), ...(await slowLookUps(orm))];
  } finally {
    await orm.close(true);
  }
}

/** Look-ups of the loaded features by a column that no index contains right after the tenant; they would read the whole table. */
async function slowLookUps(orm: MikroORM): Promise<string[]> {
  const indexed = await orm.em.execute<{ name: string; first: string; second: string | null }[]>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid, 1, true) as first, pg_get_indexdef(i.indexrelid, 2, true) as second
     from pg_index i join pg_class c on c.oid = i.indrelid where c.relnamespace = 'public'::regnamespace`,
  );
  return lookedUp.flatMap(({ entity, by }) => {
    const { name, columns } = tableOf(orm, entity);
    if (by === 'tenantId') return [];
    const column = columns.find((one) => one.name === by)!.name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const isIndexed = indexed.some((index) => index.name === name && index.first === 'tenant_id' && index.second === column);
    return isIndexed ? [] : [`${name} is looked up by ${column} and has no index on (tenant_id, ${column})`];
  });
}

async function wrongRights({ url, migrationUrl }: MigrationOptions): Promise<string[]> {
  const role = roleOf(url);
  const client = new Client({ connectionString: migrationUrl });
  await client.connect();
  try {
    const naked = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    const owned = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c where c.relowner = $1::regrole
       union all select p.oid::regprocedure::text from pg_proc p where p.proowner = $1::regrole
       union all select n.nspname from pg_namespace n where n.nspowner = $1::regrole`,
      [role],
    );
    return [
      ...naked.rows.map(({ name }) => `${name} has a tenant but no forced row-level security`),
      ...owned.rows.map(({ name }) => `${name} belongs to the running role`),
      ...(await rightsOf(client, role)).flatMap(({ schema, table, rights }) => {
        const wished = (schema === 'public' ? rightsOn(table) : queueRights[table]) ?? '';
        return rights === wished ? [] : [`the running role has ${rights || 'no rights'} on ${schema}.${table}, not ${wished || 'none'}`];
      }),
    ];
  } finally {
    await client.end();
  }
}

interface TableRights {
  readonly schema: string;
  readonly table: string;
  /** In alphabetical order, comma-separated. */
  readonly rights: string;
}

/** What a role may do with each table of a database, including through `public` and other roles. */
async function rightsOf(client: Client, role: string): Promise<TableRights[]> {
  const { rows } = await client.query<TableRights>(
    `select n.nspname as schema, c.relname as table, coalesce(string_agg(r, ', ' order by r) filter (where has_table_privilege($1, c.oid, r)), '') as rights
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) r
     where c.relkind in ('r', 'p', 'v') and n.nspname in ('public', 'graphile_worker') group by 1, 2 order by 1, 2`,
    [role],
  );
  return rows;
}
