-- Locations that a product may be used at (H-54). A product without a row may be used at every location, also at those that come later.
create table "product_locations" ("tenant_id" uuid not null, "id" uuid not null, "location_ids" uuid[] null, "version" int not null default 1, primary key ("tenant_id", "id"));

alter table "product_locations" enable row level security;
alter table "product_locations" force row level security;
create policy "product_locations_tenant" on "product_locations" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));

-- Everything the door looks at, as one value in one round trip. Runs as whoever calls it, under row-level security; sets the tenant
-- itself, so that it can be called without a transaction around it.
create or replace function door_context(p_tenant uuid, p_device_account uuid, p_key text, p_code_hash text, p_at timestamptz) returns jsonb language plpgsql as $$
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
        select jsonb_agg(jsonb_build_object('uuid', c.id, 'number', c.number, 'productUuid', c.product_id, 'state', c.state,
            'locationUuids', (select to_jsonb(l.location_ids) from product_locations l where l.tenant_id = p_tenant and l.id = c.product_id))
          order by c.number)
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
