-- The figures of a day at the doors. `p_places`: for each location and day `{ id, date, zone, from_at, until_at }`. People are where they
-- last entered, so every location counts, even for the figures of one.
create or replace function entry_day(p_tenant uuid, p_places jsonb, p_only uuid) returns table (counted jsonb) language sql stable as $$
  with place as (
    select * from jsonb_to_recordset(p_places) as row (id uuid, date date, zone text, from_at timestamptz, until_at timestamptz)),
  seen as (
    select p.id as place, p.date, r.account_id, r.direction, r.allowed, r.code, r.at, r.id, extract(hour from r.at at time zone p.zone)::int as hour
    from place p join entry_record r on r.tenant_id = p_tenant and r.location_id = p.id and r.at >= p.from_at and r.at < p.until_at),
  last as (select distinct on (account_id) place, direction from seen where allowed order by account_id, at desc, id desc),
  inside as (select place, count(*)::int as people from last where direction = 'ENTRY' group by place),
  by_place as (
    select place, count(*) filter (where allowed and direction = 'ENTRY')::int as entries, count(*) filter (where not allowed)::int as refusals
    from seen group by place),
  shown as (select * from seen where p_only is null or place = p_only),
  by_hour as (
    select hour, count(*) filter (where allowed and direction = 'ENTRY')::int as entries, count(*) filter (where not allowed)::int as refusals
    from shown group by hour),
  reason as (select code, count(*)::int as refusals from shown where not allowed group by code order by 2 desc, 1)
  select jsonb_build_object(
    'places', coalesce((select jsonb_agg(jsonb_build_object('id', b.place, 'inside', coalesce(i.people, 0), 'entries', b.entries, 'refusals', b.refusals))
      from by_place b left join inside i on i.place = b.place), '[]'),
    'hours', coalesce((select jsonb_agg(to_jsonb(by_hour)) from by_hour), '[]'),
    'reasons', coalesce((select jsonb_agg(to_jsonb(reason) order by refusals desc, code) from reason), '[]'),
    'refusedPeople', (select count(distinct account_id) from shown where not allowed),
    'warnings', (select count(*) from shown where allowed and code is not null))
$$;
