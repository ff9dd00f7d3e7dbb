import { Migration } from '@mikro-orm/migrations';
import { directoryFunction } from './kit-tables.ts';
import type { MigrationClass } from './sql-file.ts';

/** Only the owner's functions write the audit chain, and only by appending (ADR 0056). A kit migration of every subgraph. */
export const auditGuard = (directoryRole: string): MigrationClass =>
  class AuditGuard extends Migration {
    override up(): void {
      this.addSql(guard);
      for (const table of ['audit_head', 'audit_entry']) {
        this.addSql(`create policy ${table}_directory on ${table} for select to ${directoryRole} using (true)`);
      }
      this.addSql(directoryFunction(directoryRole, 'audit_heads()', ['audit_head'], heads));
      this.addSql(directoryFunction(directoryRole, 'audit_tenants()', ['audit_head', 'audit_entry'], tenants));
    }
  };

/** The head of every tenant's chain, for anchoring. */
const heads = `
create function audit_heads() returns setof audit_head language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select * from audit_head order by tenant_id $$;`;

/** Every tenant with a head or an entry, for verification; finds each next tenant through the index. */
const tenants = `
create function audit_tenants() returns setof uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with recursive found(id) as (
    (select tenant_id from audit_entry order by tenant_id limit 1)
    union all
    select (select e.tenant_id from audit_entry e where e.tenant_id > found.id order by e.tenant_id limit 1) from found where found.id is not null)
  select id from found where id is not null union select tenant_id from audit_head order by 1 $$;`;

const guard = `
create trigger audit_entry_never_emptied before truncate on audit_entry for each statement execute function audit_is_append_only();
create trigger audit_head_goes_on before delete or truncate on audit_head for each statement execute function audit_is_append_only();
create trigger audit_detail_never_changed before update or truncate on audit_detail for each statement execute function audit_is_append_only();
create index if not exists audit_entry_by_subject on audit_entry (tenant_id, subject_type, subject_id, seq);

-- Runs as the owner, so that whoever runs the service can add to the chain and do nothing else to it. The time is the database's own:
-- the one clock of the chain, which no caller chooses. The head row is locked until the end of the transaction: call it last.
create function write_audit(
  p_tenant uuid, p_id uuid, p_actor_role text, p_actor_id uuid, p_action text,
  p_subject_type text, p_subject_id uuid, p_request_id text, p_detail jsonb
) returns void language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare h audit_head%rowtype; d bytea := sha256(convert_to(p_detail::text, 'UTF8')); next_hash bytea; next_seq bigint; v_at timestamptz(6);
begin
  if p_tenant is distinct from app_tenant() then raise exception 'an audit entry belongs to the tenant of its transaction'; end if;
  insert into audit_head values (p_tenant, 0, '\\x00') on conflict do nothing;
  select * into h from audit_head where tenant_id = p_tenant for update;
  next_seq := h.seq + 1;
  v_at := clock_timestamp();
  next_hash := sha256(h.hash || convert_to(json_build_array(p_tenant, next_seq, p_id, extract(epoch from v_at), p_actor_role, p_actor_id, p_action,
    p_subject_type, p_subject_id, p_request_id, encode(d, 'hex'))::text, 'UTF8'));
  insert into audit_entry values (p_tenant, next_seq, p_id, v_at, p_actor_role, p_actor_id, p_action, p_subject_type, p_subject_id,
    p_request_id, d, h.hash, next_hash);
  insert into audit_detail values (p_tenant, p_id, p_detail);
  update audit_head set seq = next_seq, hash = next_hash where tenant_id = p_tenant;
end $$;

-- For functions and processes from before the chain had a clock of its own: the time that they give is not heard.
create or replace function write_audit(
  p_tenant uuid, p_id uuid, p_at timestamptz, p_actor_role text, p_actor_id uuid, p_action text,
  p_subject_type text, p_subject_id uuid, p_request_id text, p_detail jsonb
) returns void language sql as $$
  select write_audit(p_tenant, p_id, p_actor_role, p_actor_id, p_action, p_subject_type, p_subject_id, p_request_id, p_detail)
$$;

-- Erasing a person: the details of what was done to one subject go, which actions and how many stays in the chain.
create function empty_audit_details(
  p_tenant uuid, p_id uuid, p_actor_role text, p_actor_id uuid, p_subject_type text, p_subject_id uuid, p_request_id text, p_actions text[]
) returns int language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare emptied int;
begin
  if p_tenant is distinct from app_tenant() then raise exception 'an audit entry belongs to the tenant of its transaction'; end if;
  if 'audit.detailsEmptied' = any (p_actions) then raise exception 'what was emptied stays known'; end if;
  delete from audit_detail d using audit_entry e
    where e.tenant_id = p_tenant and e.subject_type = p_subject_type and e.subject_id = p_subject_id and e.action = any (p_actions)
      and d.tenant_id = e.tenant_id and d.entry_id = e.id;
  get diagnostics emptied = row_count;
  if emptied > 0 then
    perform write_audit(p_tenant, p_id, p_actor_role, p_actor_id, 'audit.detailsEmptied', p_subject_type, p_subject_id, p_request_id,
      jsonb_build_object('actions', p_actions, 'emptied', emptied));
  end if;
  return emptied;
end $$;
`;
