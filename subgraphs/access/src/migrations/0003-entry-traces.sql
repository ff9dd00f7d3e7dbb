-- What a decision was made of, beside its record: lists read records by the page and never need it.
create table "entry_trace" ("tenant_id" uuid not null, "id" uuid not null, "trace" jsonb not null, "facts" jsonb null, primary key ("tenant_id", "id"));
alter table "entry_trace" enable row level security;
alter table "entry_trace" force row level security;
create policy "entry_trace_tenant" on "entry_trace" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));

-- Filters of the log. Notices are few among many records: theirs are the partial indexes; direction and time ride on the others.
create index "entry_record_by_contract" on "entry_record" ("tenant_id", "contract_id", "at", "id");
create index "entry_record_noticed" on "entry_record" ("tenant_id", "at", "id") where code is not null;
create index "entry_record_noticed_by_location" on "entry_record" ("tenant_id", "location_id", "at", "id") where code is not null;

-- The same as before, with the trace. The older form stays as its inner part, and for processes that still run while this one arrives.
create function record_entry(
  p_record jsonb, p_device_account uuid, p_key text, p_fingerprint text, p_now timestamptz, p_audit uuid, p_request_id text, p_band text, p_date date,
  p_trace jsonb, p_facts jsonb
) returns jsonb language plpgsql as $$
declare kept jsonb := record_entry(p_record, p_device_account, p_key, p_fingerprint, p_now, p_audit, p_request_id, p_band, p_date);
begin
  if kept is null then
    insert into entry_trace (tenant_id, id, trace, facts) values ((p_record ->> 'tenant_id')::uuid, (p_record ->> 'id')::uuid, p_trace, p_facts);
  end if;
  return kept;
end $$;
