-- Allowed entries by hour over several days, and on how many of these days there is a record. `p_places` as in `entry_day`.
create or replace function entry_hours(p_tenant uuid, p_places jsonb) returns table (hour int, entries int, days int) language sql stable as $$
  with seen as (
    select p.date, r.direction, r.allowed, extract(hour from r.at at time zone p.zone)::int as hour
    from jsonb_to_recordset(p_places) as p (id uuid, date date, zone text, from_at timestamptz, until_at timestamptz)
    join entry_record r on r.tenant_id = p_tenant and r.location_id = p.id and r.at >= p.from_at and r.at < p.until_at)
  select s.hour, count(*) filter (where s.allowed and s.direction = 'ENTRY')::int, (select count(distinct date) from seen)::int
  from seen s group by s.hour
$$;
