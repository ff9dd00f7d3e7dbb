create table "account_standing" ("tenant_id" uuid not null, "id" uuid not null, "realm" varchar(20) not null, "erased" boolean not null, "stop_profile" boolean not null, "stop_identity" boolean not null, primary key ("tenant_id", "id"));

create table "contract_standing" ("tenant_id" uuid not null, "id" uuid not null, "number" int not null, "product_id" uuid not null, "holder_id" uuid not null, "state" text not null, primary key ("tenant_id", "id"));
create index "contract_standing_by_holder" on "contract_standing" ("tenant_id", "holder_id");
alter table "contract_standing" add constraint "contract_standing_state_check" check ("state" in ('PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED'));

create table "entry_count" ("tenant_id" uuid not null, "account_id" uuid not null, "band" varchar(50) not null, "date" date not null, "entry_record_id" uuid not null, primary key ("tenant_id", "account_id", "band", "date"));

create table "location" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "name" varchar(50) not null, "time_zone" varchar(50) not null, primary key ("tenant_id", "id"));
create index "location_by_name" on "location" ("tenant_id", "name", "id");

create table "device" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "name" varchar(50) not null, "kind" text not null, "location_id" uuid not null, "account_id" uuid not null, primary key ("tenant_id", "id"));
create index "device_by_name" on "device" ("tenant_id", "name", "id");
create index "device_by_location" on "device" ("tenant_id", "location_id");
alter table "device" add constraint "device_of_account" unique ("tenant_id", "account_id");
alter table "device" add constraint "device_kind_check" check ("kind" in ('ENTRY_APP'));

create table "entry_record" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "at" timestamptz(6) not null, "direction" text not null, "allowed" boolean not null, "code" varchar(50) null, "account_id" uuid not null, "contract_id" uuid null, "location_id" uuid not null, "device_id" uuid not null, primary key ("tenant_id", "id"));
create index "entry_record_by_time" on "entry_record" ("tenant_id", "at", "id");
create index "entry_record_by_location" on "entry_record" ("tenant_id", "location_id", "at", "id");
create index "entry_record_by_account" on "entry_record" ("tenant_id", "account_id", "at", "id");
create index "entry_record_by_device" on "entry_record" ("tenant_id", "device_id");
alter table "entry_record" add constraint "entry_record_direction_check" check ("direction" in ('ENTRY', 'EXIT'));

create table "member_code" ("tenant_id" uuid not null, "hash" varchar(64) not null, "account_id" uuid not null, "expires_at" timestamptz(6) not null, primary key ("tenant_id", "hash"));
create index "member_code_by_account" on "member_code" ("tenant_id", "account_id", "expires_at");

create table "seat_standing" ("tenant_id" uuid not null, "id" uuid not null, "contract_id" uuid not null, "account_id" uuid not null, primary key ("tenant_id", "id"));
create index "seat_standing_by_account" on "seat_standing" ("tenant_id", "account_id");

alter table "device" add constraint "device_tenant_id_location_id_foreign" foreign key ("tenant_id", "location_id") references "location" ("tenant_id", "id") on update cascade on delete restrict;

alter table "entry_record" add constraint "entry_record_tenant_id_location_id_foreign" foreign key ("tenant_id", "location_id") references "location" ("tenant_id", "id") on update cascade on delete restrict;
alter table "entry_record" add constraint "entry_record_tenant_id_device_id_foreign" foreign key ("tenant_id", "device_id") references "device" ("tenant_id", "id") on update cascade on delete restrict;

alter table "account_standing" enable row level security;
alter table "account_standing" force row level security;
create policy "account_standing_tenant" on "account_standing" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "contract_standing" enable row level security;
alter table "contract_standing" force row level security;
create policy "contract_standing_tenant" on "contract_standing" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "entry_count" enable row level security;
alter table "entry_count" force row level security;
create policy "entry_count_tenant" on "entry_count" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "location" enable row level security;
alter table "location" force row level security;
create policy "location_tenant" on "location" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "device" enable row level security;
alter table "device" force row level security;
create policy "device_tenant" on "device" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "entry_record" enable row level security;
alter table "entry_record" force row level security;
create policy "entry_record_tenant" on "entry_record" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "member_code" enable row level security;
alter table "member_code" force row level security;
create policy "member_code_tenant" on "member_code" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "seat_standing" enable row level security;
alter table "seat_standing" force row level security;
create policy "seat_standing_tenant" on "seat_standing" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));


-- Everything the door looks at, as one value in one round trip. Runs as whoever calls it, under row-level security; sets the tenant
-- itself, so that it can be called without a transaction around it.
create function door_context(p_tenant uuid, p_device_account uuid, p_key text, p_code_hash text, p_at timestamptz) returns jsonb language plpgsql as $$
declare kept jsonb; door jsonb; member jsonb;
begin
  perform set_config('app.tenant_id', p_tenant::text, true);
  select jsonb_build_object('fingerprint', k.fingerprint, 'recordUuid', k.answer ->> 'recordUuid') into kept
    from idempotency_key k where k.tenant_id = p_tenant and k.actor = p_device_account::text and k.key = p_key;
  select jsonb_build_object('uuid', d.id, 'kind', d.kind, 'locationUuid', l.id, 'timeZone', l.time_zone) into door
    from device d join location l on l.tenant_id = d.tenant_id and l.id = d.location_id
    where d.tenant_id = p_tenant and d.account_id = p_device_account
      and not exists (select from account_standing a where a.tenant_id = p_tenant and a.id = p_device_account and a.erased);
  select jsonb_build_object(
      'uuid', m.account_id,
      'stop', jsonb_build_object('profile', coalesce(a.stop_profile, false), 'identity', coalesce(a.stop_identity, false)),
      'contracts', coalesce((
        select jsonb_agg(jsonb_build_object('uuid', c.id, 'number', c.number, 'productUuid', c.product_id, 'state', c.state) order by c.number)
        from (
          select h.* from contract_standing h where h.tenant_id = p_tenant and h.holder_id = m.account_id
          union
          select o.* from seat_standing s join contract_standing o on o.tenant_id = p_tenant and o.id = s.contract_id
            where s.tenant_id = p_tenant and s.account_id = m.account_id) c
        where not coalesce(a.erased, false)), '[]'),
      -- from the first day of the earliest month that a business date of now can lie in: the day before, in any zone
      'counted', coalesce((
        select jsonb_agg(jsonb_build_object('band', n.band, 'date', n.date))
        from entry_count n
        where n.tenant_id = p_tenant and n.account_id = m.account_id
          and n.date >= date_trunc('month', (p_at at time zone 'UTC') - interval '2 days')::date), '[]'))
    into member
    from member_code m left join account_standing a on a.tenant_id = m.tenant_id and a.id = m.account_id
    where m.tenant_id = p_tenant and m.hash = p_code_hash and m.expires_at > p_at;
  return jsonb_build_object('kept', kept, 'device', door, 'member', member);
end $$;

-- Idempotency key, record, count and audit entry of a decision: all or nothing in one round trip. Answers null, or what is kept when
-- the same key was here before; two at once: the second waits for the first. Counting the same band and date again changes nothing.
create function record_entry(
  p_record jsonb, p_device_account uuid, p_key text, p_fingerprint text, p_now timestamptz, p_audit uuid, p_request_id text, p_band text, p_date date
) returns jsonb language plpgsql as $$
declare r entry_record%rowtype := jsonb_populate_record(null::entry_record, p_record); kept jsonb;
begin
  perform set_config('app.tenant_id', r.tenant_id::text, true);
  insert into idempotency_key (tenant_id, actor, key, fingerprint, answer, at)
    values (r.tenant_id, p_device_account::text, p_key, p_fingerprint, jsonb_build_object('recordUuid', r.id), p_now) on conflict do nothing;
  if not found then
    select jsonb_build_object('fingerprint', k.fingerprint, 'recordUuid', k.answer ->> 'recordUuid') into kept
      from idempotency_key k where k.tenant_id = r.tenant_id and k.actor = p_device_account::text and k.key = p_key;
    return kept;
  end if;
  insert into entry_record select r.*;
  if p_band is not null then
    insert into entry_count (tenant_id, account_id, band, date, entry_record_id) values (r.tenant_id, r.account_id, p_band, p_date, r.id)
      on conflict do nothing;
  end if;
  perform write_audit(r.tenant_id, p_audit, p_now, 'device', p_device_account, case when r.allowed then 'entry.allowed' else 'entry.refused' end,
    'entryRecord', r.id, p_request_id, jsonb_build_object('accountUuid', r.account_id, 'direction', r.direction, 'code', r.code));
  return null;
end $$;
