-- Settings of a location and of a device, with the version that an edit is made from.
alter table "location" add column "anti_passback" boolean not null default false, add column "version" int not null default 1;
alter table "device" add column "decides_alone_minutes" int not null default 15, add column "version" int not null default 1;
alter table "device" add constraint "device_decides_alone_minutes_range" check (decides_alone_minutes >= 0 and decides_alone_minutes <= 1440);

-- Decided by facts that may have been stale.
alter table "entry_record" add column "stale" boolean not null default false;

-- Who is inside, as far as the doors have seen: an entry makes the row, an exit takes it away.
create table "presence" ("tenant_id" uuid not null, "account_id" uuid not null, "location_id" uuid not null, "at" timestamptz(6) not null, "entry_record_id" uuid not null, primary key ("tenant_id", "account_id", "location_id"));
alter table "presence" enable row level security;
alter table "presence" force row level security;
create policy "presence_tenant" on "presence" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));

-- When the owner of a projection last gave a sign of life. Of services, not of tenants.
create table "owner_heartbeat" ("source" varchar(20) not null, "at" timestamptz(6) not null, primary key ("source"));

-- The door that a device stands at.
create function door_device(p_tenant uuid, p_device_account uuid) returns jsonb language sql stable as $$
  select jsonb_build_object('uuid', d.id, 'kind', d.kind, 'decidesAloneMinutes', d.decides_alone_minutes,
      'locationUuid', l.id, 'timeZone', l.time_zone, 'antiPassback', l.anti_passback)
    from device d join location l on l.tenant_id = d.tenant_id and l.id = d.location_id
    where d.tenant_id = p_tenant and d.account_id = p_device_account
      and not exists (select from account_standing a where a.tenant_id = p_tenant and a.id = p_device_account and a.erased);
$$;

-- Whoever a live code is of, as they stand; where they are inside is asked only for the location that looks at it.
create function door_member(p_tenant uuid, p_code_hash text, p_at timestamptz, p_inside_at uuid) returns jsonb language sql stable as $$
  select jsonb_build_object(
      'uuid', m.account_id,
      'stop', jsonb_build_object('profile', coalesce(a.stop_profile, false), 'identity', coalesce(a.stop_identity, false)),
      'contracts', coalesce((
        select jsonb_agg(jsonb_build_object('uuid', c.id, 'number', c.number, 'productUuid', c.product_id, 'state', c.state,
            'locationUuids', (select to_jsonb(l.location_ids) from product_locations l where l.tenant_id = p_tenant and l.id = c.product_id))
          order by c.number, c.id)
        from (
          select h.* from contract_standing h where h.tenant_id = p_tenant and h.holder_id = m.account_id
          union
          select o.* from seat_standing s join contract_standing o on o.tenant_id = p_tenant and o.id = s.contract_id
            where s.tenant_id = p_tenant and s.account_id = m.account_id) c
        where not coalesce(a.erased, false)), '[]'),
      -- from the first day of the earliest month that a business date of now can lie in: the day before, in any zone
      'counted', coalesce((
        select jsonb_agg(jsonb_build_object('band', n.band, 'date', n.date) order by n.date, n.band)
        from entry_count n
        where n.tenant_id = p_tenant and n.account_id = m.account_id
          and n.date >= date_trunc('month', (p_at at time zone 'UTC') - interval '2 days')::date), '[]'),
      'insideSince', (
        select to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from presence p
        where p.tenant_id = p_tenant and p.account_id = m.account_id and p.location_id = p_inside_at))
    from member_code m left join account_standing a on a.tenant_id = m.tenant_id and a.id = m.account_id
    where m.tenant_id = p_tenant and m.hash = p_code_hash and m.expires_at > p_at;
$$;

-- Everything the door looks at, as one value in one round trip. Runs as whoever calls it, under row-level security; sets the tenant
-- itself, so that it can be called without a transaction around it. `seen` is a digest of the facts about door and member: whoever
-- decides by them hands it back with the decision.
create or replace function door_context(p_tenant uuid, p_device_account uuid, p_key text, p_code_hash text, p_at timestamptz) returns jsonb language plpgsql as $$
declare kept jsonb; door jsonb; member jsonb;
begin
  perform set_config('app.tenant_id', p_tenant::text, true);
  select jsonb_build_object('fingerprint', k.fingerprint, 'recordUuid', k.answer ->> 'recordUuid') into kept
    from idempotency_key k where k.tenant_id = p_tenant and k.actor = p_device_account::text and k.key = p_key;
  door := door_device(p_tenant, p_device_account);
  member := door_member(p_tenant, p_code_hash, p_at, case when (door ->> 'antiPassback')::boolean then (door ->> 'locationUuid')::uuid end);
  return jsonb_build_object('kept', kept, 'device', door, 'member', member,
    'seen', md5(jsonb_build_array(door, member)::text),
    'heardAt', (select to_char(min(h.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from owner_heartbeat h));
end $$;

-- Idempotency key, record, trace, count, presence and audit entry of a decision: all or nothing in one round trip. Decisions about one
-- person are written one after the other, and only by facts that still hold: answers null when written, else the context as it stands
-- now, with what the same key led to before or with facts to decide by again. Every call takes person, key and audit head in this order.
create function record_entry(
  p_record jsonb, p_device_account uuid, p_key text, p_fingerprint text, p_now timestamptz, p_audit uuid, p_request_id text, p_band text, p_date date,
  p_trace jsonb, p_facts jsonb, p_code_hash text, p_seen text
) returns jsonb language plpgsql as $$
declare r entry_record%rowtype := jsonb_populate_record(null::entry_record, '{"stale": false}' || p_record); context jsonb;
begin
  perform set_config('app.tenant_id', r.tenant_id::text, true);
  perform pg_advisory_xact_lock(hashtextextended('entry ' || r.tenant_id || ' ' || r.account_id, 0));
  context := door_context(r.tenant_id, p_device_account, p_key, p_code_hash, r.at);
  if context ->> 'kept' is not null or context ->> 'seen' <> p_seen then return context; end if;
  insert into idempotency_key (tenant_id, actor, key, fingerprint, answer, at)
    values (r.tenant_id, p_device_account::text, p_key, p_fingerprint, jsonb_build_object('recordUuid', r.id), p_now) on conflict do nothing;
  -- the same key for somebody else, at the same moment
  if not found then return door_context(r.tenant_id, p_device_account, p_key, p_code_hash, r.at); end if;
  insert into entry_record select r.*;
  if p_trace is not null then insert into entry_trace (tenant_id, id, trace, facts) values (r.tenant_id, r.id, p_trace, p_facts); end if;
  if p_band is not null then
    insert into entry_count (tenant_id, account_id, band, date, entry_record_id) values (r.tenant_id, r.account_id, p_band, p_date, r.id)
      on conflict do nothing;
  end if;
  if r.allowed and r.direction = 'ENTRY' then
    insert into presence (tenant_id, account_id, location_id, at, entry_record_id) values (r.tenant_id, r.account_id, r.location_id, r.at, r.id)
      on conflict (tenant_id, account_id, location_id) do update set at = excluded.at, entry_record_id = excluded.entry_record_id;
  elsif r.allowed then
    delete from presence where tenant_id = r.tenant_id and account_id = r.account_id and location_id = r.location_id;
  end if;
  perform write_audit(r.tenant_id, p_audit, p_now, 'device', p_device_account, case when r.allowed then 'entry.allowed' else 'entry.refused' end,
    'entryRecord', r.id, p_request_id, jsonb_build_object('accountUuid', r.account_id, 'direction', r.direction, 'code', r.code, 'stale', r.stale));
  return null;
end $$;

-- The forms of before, for processes that still run while this one arrives: they bring no digest, and their decisions are not looked at
-- again. They go with the next release.
create or replace function record_entry(
  p_record jsonb, p_device_account uuid, p_key text, p_fingerprint text, p_now timestamptz, p_audit uuid, p_request_id text, p_band text, p_date date
) returns jsonb language sql as $$
  select record_entry(p_record, p_device_account, p_key, p_fingerprint, p_now, p_audit, p_request_id, p_band, p_date,
    null::jsonb, null::jsonb, null::text, null::text) -> 'kept';
$$;
create or replace function record_entry(
  p_record jsonb, p_device_account uuid, p_key text, p_fingerprint text, p_now timestamptz, p_audit uuid, p_request_id text, p_band text, p_date date,
  p_trace jsonb, p_facts jsonb
) returns jsonb language sql as $$
  select record_entry(p_record, p_device_account, p_key, p_fingerprint, p_now, p_audit, p_request_id, p_band, p_date,
    p_trace, p_facts, null::text, null::text) -> 'kept';
$$;
