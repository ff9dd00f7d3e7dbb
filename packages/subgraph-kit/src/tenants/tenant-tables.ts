import { Migration } from '@mikro-orm/migrations';
import { directoryFunction } from '../database/kit-tables.ts';
import type { MigrationClass } from '../database/sql-file.ts';

/** Where identity, which owns tenants, stores them, and where every other subgraph stores its copies. */
export const ownTenants = 'tenant';
export const toldTenants = 'tenant_standing';

/** Lets code that works for all tenants in turn find them: ids and clocks only. */
const listTenants = (directoryRole: string, table: string): string =>
  directoryFunction(
    directoryRole,
    'known_tenants()',
    [table],
    `create function known_tenants() returns table (tenant_id uuid, clock_offset_seconds int)
     language sql stable security definer set search_path = public as $$ select t.tenant_id, t.clock_offset_seconds from ${table} t $$;`,
  );

/** For identity: the list of its tenants. */
export const tenantList = (directoryRole: string): MigrationClass =>
  class TenantList extends Migration {
    override up(): void {
      this.addSql(listTenants(directoryRole, ownTenants));
    }
  };

/**
 * For every other subgraph: the copy of each tenant from identity. By hand, because the kit reads and writes it in every subgraph alike.
 */
export const tenantStanding = (directoryRole: string): MigrationClass =>
  class TenantStanding extends Migration {
    override up(): void {
      this.addSql(`
create table ${toldTenants} (
  tenant_id uuid primary key, kind text not null, time_zone text not null, locale text not null, clock_offset_seconds int not null, features text[] not null
);
alter table ${toldTenants} enable row level security;
alter table ${toldTenants} force row level security;
create policy ${toldTenants}_tenant on ${toldTenants} using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));
create policy ${toldTenants}_directory on ${toldTenants} for select to ${directoryRole} using (true);`);
      this.addSql(listTenants(directoryRole, toldTenants));
    }
  };
