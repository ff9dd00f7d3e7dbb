import type { ClientBase } from 'pg';

// The rights of a running subgraph's role in its database. It owns nothing, so the owner grants all of them after each migration.

/** Tables that only the owner's own functions and migrations write; the running role reads and writes every other table. */
const readOnlyTables: readonly string[] = ['audit_head', 'audit_entry', 'audit_detail', 'mikro_orm_migrations'];

const written = 'DELETE, INSERT, SELECT, UPDATE';

/** The rights of the queue's worker on the queue's tables. */
export const queueRights: Readonly<Record<string, string>> = {
  _private_job_queues: written,
  _private_jobs: written,
  _private_known_crontabs: written,
  _private_tasks: written,
  jobs: 'SELECT',
  migrations: 'SELECT',
};

/** The rights of the running role on a table in schema `public`. */
export const rightsOn = (table: string): string => (readOnlyTables.includes(table) ? 'SELECT' : written);

interface Named {
  readonly name: string;
}

/** Grants the running role what it needs and revokes everything else. Runs as the owner, in a transaction. */
export async function grantRuntimeRights(owner: ClientBase, role: string): Promise<void> {
  const grantee = owner.escapeIdentifier(role);
  const rows = async <R extends object = Named>(sql: string): Promise<R[]> => (await owner.query<R>(sql)).rows;
  const relations = (schema: string) =>
    rows(`select relname as name from pg_class where relnamespace = '${schema}'::regnamespace and relkind in ('r', 'p', 'v')`);
  const grants: string[] = [];
  for (const schema of ['public', 'graphile_worker']) {
    grants.push(`revoke all on schema ${schema} from ${grantee}`, `grant usage on schema ${schema} to ${grantee}`);
    grants.push(`revoke all on all tables in schema ${schema} from ${grantee}`);
    for (const { name } of await relations(schema)) {
      const rights = schema === 'public' ? rightsOn(name) : queueRights[name];
      if (rights) grants.push(`grant ${rights} on ${schema}.${owner.escapeIdentifier(name)} to ${grantee}`);
    }
  }
  grants.push(`grant usage on all sequences in schema public to ${grantee}`);
  // the queue closes its tables to everybody but their owner
  const closed = await rows(
    `select c.relname as name from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity
       and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'running_service')`,
  );
  for (const { name } of closed) {
    grants.push(
      `create policy running_service on graphile_worker.${owner.escapeIdentifier(name)} to ${grantee} using (true) with check (true)`,
    );
  }
  // a function of the directory must be granted by the role that owns it
  const functions = await rows<Named & { belongsTo: string; isOwn: boolean }>(
    `select p.oid::regprocedure::text as name, pg_get_userbyid(p.proowner) as "belongsTo", p.proowner = current_user::regrole as "isOwn"
     from pg_proc p where p.pronamespace = 'public'::regnamespace
       and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
     order by 2`,
  );
  for (const { name, belongsTo, isOwn } of functions) {
    const [become, back] = isOwn ? ['', ''] : [`set local role ${owner.escapeIdentifier(belongsTo)};`, '; reset role'];
    grants.push(`${become} revoke all on function ${name} from public; grant execute on function ${name} to ${grantee}${back}`);
  }
  await owner.query(grants.join(';\n'));
}
