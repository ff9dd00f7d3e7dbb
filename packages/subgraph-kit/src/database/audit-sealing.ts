import { Migration } from '@mikro-orm/migrations';
import { directoryFunction } from './kit-tables.ts';
import type { MigrationClass } from './sql-file.ts';

/**
 * Audit entries are only appended, without waiting for anybody; a job seals them into the tenant's hash chain within seconds (ADR 0071). A
 * kit migration of every subgraph. Older entries are sealed already.
 */
export const auditSealing = (directoryRole: string): MigrationClass =>
  class AuditSealing extends Migration {
    override up(): void {
      this.addSql(sealing);
      this.addSql(directoryFunction(directoryRole, 'audit_unsealed()', ['audit_entry'], unsealed));
    }
  };

/** Tenants with open entries: how many, and since when the oldest waits. */
const unsealed = `
create function audit_unsealed() returns table (tenant_id uuid, entries int, oldest timestamptz)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select e.tenant_id, count(*)::int, min(e.at) from audit_entry e where e.seq is null group by e.tenant_id $$;`;

const sealing = `
alter table audit_entry drop constraint audit_entry_pkey, drop constraint audit_entry_id;
alter table audit_entry add primary key (tenant_id, id), add constraint audit_entry_in_chain unique (tenant_id, seq);
alter table audit_entry alter seq drop not null, alter previous_hash drop not null, alter hash drop not null;
alter table audit_entry add constraint audit_entry_sealed_whole check (num_nulls(seq, previous_hash, hash) in (0, 3));
create index audit_entry_unsealed on audit_entry (tenant_id, at, id) where seq is null;
-- histories are read in the order in which things were done: the place in the chain comes later
drop index audit_entry_by_subject;
create index audit_entry_by_subject on audit_entry (tenant_id, subject_type, subject_id, at, id);

-- An entry changes once, when it gets its place in the chain, and in nothing else.
create function audit_entry_is_sealed_once() returns trigger language plpgsql as $$
begin
  if old.seq is null and new.seq is not null then
    old.seq := new.seq; old.previous_hash := new.previous_hash; old.hash := new.hash;
    if old is not distinct from new then return new; end if;
  end if;
  raise exception 'audit entries are never changed';
end $$;
drop trigger audit_entry_append_only on audit_entry;
create trigger audit_entry_append_only before delete on audit_entry for each statement execute function audit_is_append_only();
create trigger audit_entry_sealed_once before update on audit_entry for each row execute function audit_entry_is_sealed_once();

-- Adds an entry in the transaction of the change. No lock: two changes of one tenant do not wait for each other. The time is the
-- database's own: the one clock of the chain, which no caller chooses.
create or replace function write_audit(
  p_tenant uuid, p_id uuid, p_actor_role text, p_actor_id uuid, p_action text,
  p_subject_type text, p_subject_id uuid, p_request_id text, p_detail jsonb
) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if p_tenant is distinct from app_tenant() then raise exception 'an audit entry belongs to the tenant of its transaction'; end if;
  insert into audit_entry (tenant_id, id, at, actor_role, actor_id, action, subject_type, subject_id, request_id, detail_digest)
    values (p_tenant, p_id, clock_timestamp(), p_actor_role, p_actor_id, p_action, p_subject_type, p_subject_id, p_request_id,
      sha256(convert_to(p_detail::text, 'UTF8')));
  insert into audit_detail values (p_tenant, p_id, p_detail);
end $$;

-- Gives the oldest entries that have none their place in the chain and answers how many. One sealer for each tenant: while another seals,
-- it answers 0. Sets the tenant itself.
create function seal_audit(p_tenant uuid, p_limit int) returns int
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare h audit_head%rowtype; e audit_entry%rowtype; previous bytea; sealed int := 0;
begin
  perform set_config('app.tenant_id', p_tenant::text, true);
  insert into audit_head values (p_tenant, 0, '\\x00') on conflict do nothing;
  select * into h from audit_head where tenant_id = p_tenant for update skip locked;
  if not found then return 0; end if;
  for e in select * from audit_entry where tenant_id = p_tenant and seq is null order by at, id limit p_limit loop
    previous := h.hash;
    h.seq := h.seq + 1;
    h.hash := sha256(previous || convert_to(json_build_array(p_tenant, h.seq, e.id, extract(epoch from e.at), e.actor_role, e.actor_id, e.action,
      e.subject_type, e.subject_id, e.request_id, encode(e.detail_digest, 'hex'))::text, 'UTF8'));
    update audit_entry set seq = h.seq, previous_hash = previous, hash = h.hash where tenant_id = p_tenant and id = e.id;
    sealed := sealed + 1;
  end loop;
  update audit_head set seq = h.seq, hash = h.hash where tenant_id = p_tenant;
  return sealed;
end $$;
`;
