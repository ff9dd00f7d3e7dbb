import { Migration } from '@mikro-orm/migrations';
import { directoryFunction, type MigrationClass } from '@monban/subgraph-kit';
import { directoryRole } from './directory-role.ts';

/** Rows by part of their name or address, newest first, in the tenant of the statement. */
const found = (table: string, rows: string): string => `
create function ${table}s_found(p_like text, p_first int) returns table (id uuid) language plpgsql stable security definer set search_path = public as $$
begin
  -- with the text itself in the statement, so that each search is planned by how rare it is
  return query execute format(
    'select r.id from ${table} r where r.tenant_id = %L and ${rows.replaceAll("'", "''")} and r.search_text like %L order by r.id desc limit %s',
    nullif(current_setting('app.tenant_id', true), ''), p_like, p_first);
end $$;`;

/**
 * Search by trigrams. `LIKE` is not leakproof: under row-level security PostgreSQL compares the tenant first and never uses an index for the
 * text. So the directory role searches, to which row-level security shows all rows; its functions name the tenant themselves and return ids
 * only.
 */
export const search: MigrationClass = class Search extends Migration {
  override up(): void {
    this.addSql('create extension if not exists pg_trgm');
    this.addSql('create extension if not exists btree_gin');
    for (const table of ['account', 'registration']) {
      this.addSql(`create index ${table}_search on ${table} using gin (tenant_id, search_text gin_trgm_ops)`);
    }
    this.addSql(`create policy account_directory on account for select to ${directoryRole} using (true)`);
    const rows = { account: "r.realm = 'CUSTOMER' and r.erased_at is null", registration: "r.realm = 'CUSTOMER'" };
    for (const [table, which] of Object.entries(rows)) {
      this.addSql(directoryFunction(directoryRole, `${table}s_found(text, int)`, [table], found(table, which)));
    }
  }
};
