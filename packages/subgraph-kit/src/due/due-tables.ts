import { Migration } from '@mikro-orm/migrations';
import { directoryFunction } from '../database/kit-tables.ts';
import type { MigrationClass } from '../database/sql-file.ts';

/**
 * What is due on the business clock of a tenant: one row for each thing, ids only. `retry_at` and `failures` are real time's: of work that
 * failed. By hand, because the kit reads and writes it in every subgraph alike. `tenants`: the table of tenants in this database.
 */
export const dueWork = (directoryRole: string, tenants: string): MigrationClass =>
  class DueWork extends Migration {
    override up(): void {
      this.addSql(`
create table due_work (
  tenant_id uuid not null, name text not null, subject_id uuid not null, due_at timestamptz(6) not null,
  failures int not null default 0, retry_at timestamptz(6), last_error text,
  primary key (tenant_id, name, subject_id)
);
create index due_work_in_order on due_work (tenant_id, due_at, name, subject_id);
create index due_work_failed on due_work (tenant_id, retry_at) where retry_at is not null;
alter table due_work enable row level security;
alter table due_work force row level security;
create policy due_work_tenant on due_work using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
create policy due_work_directory on due_work for select to ${directoryRole} using (true);`);
      // walks from tenant to tenant along the index: what it costs grows with the tenants that have something due, not with the rows
      this.addSql(
        directoryFunction(
          directoryRole,
          'tenants_with_due_work(timestamptz)',
          ['due_work', tenants],
          `create function tenants_with_due_work(p_until timestamptz) returns table (tenant_id uuid, at timestamptz)
           language sql stable security definer set search_path = public as $$
             with recursive holder as (
               (select d.tenant_id from due_work d order by d.tenant_id limit 1)
               union all
               select (select d.tenant_id from due_work d where d.tenant_id > h.tenant_id order by d.tenant_id limit 1)
               from holder h where h.tenant_id is not null)
             select h.tenant_id, least(fresh.at, failed.at) from holder h
             left join ${tenants} t on t.tenant_id = h.tenant_id
             left join lateral (
               select d.due_at - make_interval(secs => coalesce(t.clock_offset_seconds, 0)) as at from due_work d
               where d.tenant_id = h.tenant_id and d.retry_at is null order by d.due_at limit 1) fresh on true
             left join lateral (
               select d.retry_at as at from due_work d where d.tenant_id = h.tenant_id and d.retry_at is not null order by d.retry_at limit 1) failed on true
             where h.tenant_id is not null and least(fresh.at, failed.at) <= p_until $$;`,
        ),
      );
    }
  };
