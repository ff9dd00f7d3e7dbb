import { Migration } from '@mikro-orm/migrations';
import type { MigrationClass } from './sql-file.ts';

/**
 * What every subgraph's database has in addition to its own tables: the tenant of the transaction, outbox and inbox, idempotency keys and
 * the audit chain. By hand, because none of it is ever loaded as an entity. First in the list of a subgraph's migrations.
 */
export const kitTables = (directoryRole: string): MigrationClass =>
  class KitTables extends Migration {
    override up(): void {
      for (const sql of kitTableSql(directoryRole)) this.addSql(sql);
    }
  };

/**
 * Each receiver gets events through a separate job, so that one receiver's trouble delays no other. Replaces the function of the first
 * release.
 */
export const relayPerReceiver: MigrationClass = class RelayPerReceiver extends Migration {
  override up(): void {
    this.addSql(`
create or replace function emit_event(
  p_tenant uuid, p_destinations text[], p_id uuid, p_aggregate_type text, p_aggregate_id uuid, p_seq bigint,
  p_type text, p_version smallint, p_at timestamptz, p_data jsonb
) returns void language plpgsql as $$
begin
  insert into outbox select p_tenant, p_id, d, p_aggregate_type, p_aggregate_id, p_seq, p_type, p_version, p_at, p_data from unnest(p_destinations) d;
  perform graphile_worker.add_job('relay-to-' || d,
    json_build_object('tenantUuid', p_tenant, 'aggregateType', p_aggregate_type, 'aggregateUuid', p_aggregate_id),
    job_key => 'relay:' || d || ':' || p_aggregate_type || ':' || p_aggregate_id, max_attempts => 1000)
  from unnest(p_destinations) d;
end $$;`);
  }
};

const tables = ['outbox', 'inbox', 'idempotency_key', 'audit_head', 'audit_entry', 'audit_detail'];

const kitTableSql = (directoryRole: string): string[] => [
  `
create function app_tenant() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;

create table outbox (
  tenant_id uuid not null, id uuid not null, destination text not null,
  aggregate_type text not null, aggregate_id uuid not null, seq bigint not null check (seq > 0),
  type text not null, version smallint not null, at timestamptz(6) not null, data jsonb not null,
  primary key (tenant_id, id, destination),
  constraint outbox_in_order unique (tenant_id, destination, aggregate_type, aggregate_id, seq)
);

create table inbox (
  tenant_id uuid not null, source text not null, aggregate_type text not null, aggregate_id uuid not null,
  seq bigint not null, handled_at timestamptz(6) not null,
  primary key (tenant_id, source, aggregate_type, aggregate_id)
);

create table idempotency_key (
  tenant_id uuid not null, actor text not null, key text not null,
  fingerprint text not null, answer jsonb, at timestamptz(6) not null,
  primary key (tenant_id, actor, key)
);

create table audit_head (tenant_id uuid primary key, seq bigint not null, hash bytea not null);
create table audit_entry (
  tenant_id uuid not null, seq bigint not null, id uuid not null, at timestamptz(6) not null,
  actor_role text not null, actor_id uuid, action text not null, subject_type text not null, subject_id uuid,
  request_id text not null, detail_digest bytea not null, previous_hash bytea not null, hash bytea not null,
  primary key (tenant_id, seq), constraint audit_entry_id unique (tenant_id, id)
);
create table audit_detail (tenant_id uuid not null, entry_id uuid not null, detail jsonb not null, primary key (tenant_id, entry_id));
`,
  ...tables.map(
    (table) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_tenant on ${table} using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));`,
  ),
  `create policy inbox_directory on inbox for select to ${directoryRole} using (true);`,
  directoryFunction(
    directoryRole,
    'inbox_tenants()',
    ['inbox'],
    `create function inbox_tenants() returns setof uuid language sql stable security definer set search_path = public as
     $$ select distinct tenant_id from inbox $$;`,
  ),
  `
create function audit_is_append_only() returns trigger language plpgsql as
$$ begin raise exception 'audit entries are never changed'; end $$;
create trigger audit_entry_append_only before update or delete on audit_entry for each statement execute function audit_is_append_only();

-- The chain holds ids and a digest of the details; the details stand beside it, where erasing a person may empty them.
-- The head row is locked until the end of the transaction: call it last.
create function write_audit(
  p_tenant uuid, p_id uuid, p_at timestamptz, p_actor_role text, p_actor_id uuid, p_action text,
  p_subject_type text, p_subject_id uuid, p_request_id text, p_detail jsonb
) returns void language plpgsql as $$
declare h audit_head%rowtype; d bytea := sha256(convert_to(p_detail::text, 'UTF8')); next_hash bytea; next_seq bigint;
begin
  insert into audit_head values (p_tenant, 0, '\\x00') on conflict do nothing;
  select * into h from audit_head where tenant_id = p_tenant for update;
  next_seq := h.seq + 1;
  next_hash := sha256(h.hash || convert_to(json_build_array(p_tenant, next_seq, p_id, extract(epoch from p_at), p_actor_role, p_actor_id, p_action,
    p_subject_type, p_subject_id, p_request_id, encode(d, 'hex'))::text, 'UTF8'));
  insert into audit_entry values (p_tenant, next_seq, p_id, p_at, p_actor_role, p_actor_id, p_action, p_subject_type, p_subject_id,
    p_request_id, d, h.hash, next_hash);
  insert into audit_detail values (p_tenant, p_id, p_detail);
  update audit_head set seq = next_seq, hash = next_hash where tenant_id = p_tenant;
end $$;

-- An event and the job that carries it, in the transaction of the change that it tells of.
create function emit_event(
  p_tenant uuid, p_destinations text[], p_id uuid, p_aggregate_type text, p_aggregate_id uuid, p_seq bigint,
  p_type text, p_version smallint, p_at timestamptz, p_data jsonb
) returns void language plpgsql as $$
begin
  insert into outbox select p_tenant, p_id, d, p_aggregate_type, p_aggregate_id, p_seq, p_type, p_version, p_at, p_data from unnest(p_destinations) d;
  perform graphile_worker.add_job('relay-events',
    json_build_object('tenantUuid', p_tenant, 'aggregateType', p_aggregate_type, 'aggregateUuid', p_aggregate_id),
    job_key => 'relay:' || p_aggregate_type || ':' || p_aggregate_id, max_attempts => 1000);
end $$;
`,
];

/**
 * A function that runs as the directory role, which alone may read the named tables across tenants. It returns only tenants and ids;
 * everything after it runs under row-level security.
 */
export function directoryFunction(role: string, signature: string, reads: readonly string[], sql: string): string {
  return `${sql}
grant usage, create on schema public to ${role};
grant select on ${reads.join(', ')} to ${role};
alter function ${signature} owner to ${role};
revoke create on schema public from ${role};
set local role ${role};
revoke all on function ${signature} from public;
reset role;`;
}
