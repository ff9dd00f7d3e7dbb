import { join } from 'node:path';
import {
  auditGuard,
  auditSealing,
  dueWork,
  directoryFunction,
  eventLog,
  functionFiles,
  kitTables,
  type MigrationClass,
  relayPerReceiver,
  sqlFile,
  ownTenants,
  tenantList,
} from '@monban/subgraph-kit';
import { Migration } from '@mikro-orm/migrations';
import { search } from './0030-search.ts';
import { directoryRole } from './directory-role.ts';

/** The few functions that find out a tenant before one is known: storefront number, session token, mailed link, login of the admin surface. */
const directory: MigrationClass = class Directory extends Migration {
  override up(): void {
    const define = (signature: string, returns: string, table: string, body: string): void =>
      this.addSql(
        directoryFunction(
          directoryRole,
          signature.replaceAll(/p_\w+ /g, ''),
          [table],
          `create function ${signature} returns ${returns} language sql stable security definer set search_path = public as $$ ${body} $$;`,
        ),
      );
    define('find_storefront(p_id int)', 'uuid', 'storefront', 'select tenant_id from storefront where id = p_id');
    define('find_session(p_token_hash text)', 'uuid', 'session', 'select tenant_id from session where token_hash = p_token_hash');
    define(
      'find_registration(p_token_hash text)',
      'uuid',
      'registration',
      'select tenant_id from registration where token_hash = p_token_hash',
    );
    define(
      'find_admin_login(p_login text)',
      'uuid',
      'credential',
      `select tenant_id from credential where login = p_login and realm <> 'CUSTOMER'`,
    );
    define('find_platform()', 'uuid', 'tenant', `select tenant_id from tenant where kind = 'PLATFORM'`);
    define('last_storefront()', 'int', 'storefront', 'select max(id) from storefront');
    define(
      'page_of_tenants(p_name text, p_id uuid, p_limit int)',
      'setof tenant',
      'tenant',
      `select * from tenant where kind = 'OPERATOR' and (p_id is null or (name, tenant_id) > (p_name, p_id)) order by name, tenant_id limit p_limit`,
    );
  }
};

/** Operators whose name, or the name or number of one of whose storefronts, has this part; in the order of the provider's list. */
const tenantSearch: MigrationClass = class TenantSearch extends Migration {
  override up(): void {
    this.addSql(
      directoryFunction(
        directoryRole,
        'find_tenants(text, text, uuid, int)',
        ['tenant', 'storefront'],
        `create function find_tenants(p_like text, p_name text, p_id uuid, p_limit int) returns setof tenant
         language sql stable security definer set search_path = public as $$
           select t.* from tenant t
           where t.kind = 'OPERATOR' and (p_id is null or (t.name, t.tenant_id) > (p_name, p_id))
             and (lower(normalize(t.name, NFKC)) like p_like or exists (
               select from storefront s where s.tenant_id = t.tenant_id and (lower(normalize(s.name, NFKC)) like p_like or s.id::text like p_like)))
           order by t.name, t.tenant_id limit p_limit $$;`,
      ),
    );
  }
};

/** The accounts that one login of the admin surface may mean: a person may work for several tenants. Newest first. */
const adminLogins: MigrationClass = class AdminLogins extends Migration {
  override up(): void {
    this.addSql(`set local role ${directoryRole}; drop function find_admin_login(text); reset role;`);
    this.addSql(
      directoryFunction(
        directoryRole,
        'find_admin_logins(text)',
        ['credential'],
        `create function find_admin_logins(p_login text) returns table (tenant_id uuid, id uuid)
         language sql stable security definer set search_path = public as $$
           select c.tenant_id, c.id from credential c where c.login = p_login and c.realm <> 'CUSTOMER' order by c.id desc $$;`,
      ),
    );
    // one round trip however many there are; sets the tenant itself
    this.addSql(`create function admin_credentials(p_login text, p_tenant uuid, p_limit int)
      returns table (tenant_id uuid, account_id uuid, password_hash text) language plpgsql as $$
      declare f record;
      begin
        for f in select * from find_admin_logins(p_login) l where p_tenant is null or l.tenant_id = p_tenant limit p_limit loop
          perform set_config('app.tenant_id', f.tenant_id::text, true);
          return query select c.tenant_id, c.id, c.password_hash::text from credential c where c.tenant_id = f.tenant_id and c.id = f.id;
        end loop;
      end $$`);
  }
};

/** Finds out the tenant of a mailed link that sets a password. */
const passwordResets: MigrationClass = class PasswordResets extends Migration {
  override up(): void {
    this.addSql(
      directoryFunction(
        directoryRole,
        'find_password_reset(text)',
        ['password_reset'],
        `create function find_password_reset(p_token_hash text) returns uuid language sql stable security definer set search_path = public as $$
           select tenant_id from password_reset where token_hash = p_token_hash $$;`,
      ),
    );
  }
};

/** In order; what has been released is never changed, only added to. */
export const migrations = [
  { name: '0000-kit', class: kitTables(directoryRole) },
  { name: 'kit-0001-relay-per-receiver', class: relayPerReceiver },
  { name: '0001-first-release', class: sqlFile(import.meta.dirname, '0001-first-release.sql') },
  { name: '0002-directory', class: directory },
  { name: '0003-customer-list', class: sqlFile(import.meta.dirname, '0003-customer-list.sql') },
  { name: '0004-registrations', class: sqlFile(import.meta.dirname, '0004-registrations.sql') },
  { name: '0005-tenant-search', class: tenantSearch },
  { name: '0006-account-history', class: sqlFile(import.meta.dirname, '0006-account-history.sql') },
  { name: '0007-email-change', class: sqlFile(import.meta.dirname, '0007-email-change.sql') },
  { name: '0008-identity-check', class: sqlFile(import.meta.dirname, '0008-identity-check.sql') },
  { name: '0009-sessions-and-resets', class: sqlFile(import.meta.dirname, '0009-sessions-and-resets.sql') },
  { name: '0010-password-resets', class: passwordResets },
  { name: '0012-session-end', class: sqlFile(import.meta.dirname, '0012-session-end.sql') },
  { name: '0013-logins', class: sqlFile(import.meta.dirname, '0013-logins.sql') },
  { name: '0014-admin-logins', class: adminLogins },
  { name: '0016-seat-members-of-a-contract', class: sqlFile(import.meta.dirname, '0016-seat-members-of-a-contract.sql') },
  { name: '0017-registration-removed', class: sqlFile(import.meta.dirname, '0017-registration-removed.sql') },
  { name: '0018-audit-guard', class: auditGuard(directoryRole) },
  { name: '0020-tenant', class: sqlFile(import.meta.dirname, '0020-tenant.sql') },
  { name: '0021-tenant-told', class: sqlFile(import.meta.dirname, '0021-tenant-told.sql') },
  { name: '0022-tenant-list', class: tenantList(directoryRole) },
  { name: '0023-due-work', class: dueWork(directoryRole, ownTenants) },
  { name: '0024-registrations-expire', class: sqlFile(import.meta.dirname, '0024-registrations-expire.sql') },
  { name: '0025-audit-sealing', class: auditSealing(directoryRole) },
  { name: '0026-event-log', class: eventLog(directoryRole) },
  { name: '0050-staff-roles', class: sqlFile(import.meta.dirname, '0050-staff-roles.sql') },
  { name: '0030-search', class: search },
  functionFiles(join(import.meta.dirname, '../functions')),
];
