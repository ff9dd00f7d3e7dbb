import { MikroORM } from '@mikro-orm/postgresql';
import { type DatabaseOptions, ormOptions } from './database.ts';

/**
 * What is wrong between the entities and the migrations: differences after migrating the (empty) database at `url`, and tables with a
 * tenant that lack forced row-level security. Empty when all is well.
 */
export async function checkSchema(options: DatabaseOptions): Promise<string[]> {
  const orm = await MikroORM.init(ormOptions(options));
  try {
    await orm.migrator.up();
    const difference = await orm.schema.getUpdateSchemaSQL({ wrap: false });
    const naked = await orm.em.execute<{ name: string }[]>(
      `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
       where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    return [
      ...(difference.trim() ? [`entities and migrations differ:\n${difference}`] : []),
      ...naked.map(({ name }) => `${name} has a tenant but no forced row-level security`),
    ];
  } finally {
    await orm.close(true);
  }
}
