-- A person may work for several tenants with one address: a login is one person's within (tenant or storefront, realm) only.
drop index "credential_login_of_admin_surface";
create index "credential_by_login" on "credential" ("login") where realm <> 'CUSTOMER';

-- Attempts: `attempts` counted, `held` under way (each until it lapses), `refused` turned away since the window began.
alter table "rate_window" add column "held" timestamptz[] not null default '{}', add column "refused" int not null default 0;
drop function count_attempt(text, timestamptz, interval);

-- Holds one attempt in every window, or in none when one of them is full. An attempt whose outcome is never told lapses by itself.
create function hold_attempt(p_buckets text[], p_limits int[], p_minutes int[], p_now timestamptz, p_lapses timestamptz)
returns table (opens_at timestamptz, refused int) language plpgsql as $$
declare w rate_window%rowtype; v_opens timestamptz; v_full text[] := '{}';
begin
  -- in one order for everybody, so that two never wait for each other
  insert into rate_window (bucket, started_at, attempts) select b, p_now, 0 from unnest(p_buckets) b order by b on conflict do nothing;
  perform from rate_window r where r.bucket = any (p_buckets) order by r.bucket for update;
  for i in 1 .. cardinality(p_buckets) loop
    update rate_window r set held = array(select h from unnest(r.held) h where h > p_now) where r.bucket = p_buckets[i];
    update rate_window r set attempts = 0, refused = 0, started_at = p_now
      where r.bucket = p_buckets[i] and r.started_at <= p_now - make_interval(mins => p_minutes[i]);
    select * into w from rate_window r where r.bucket = p_buckets[i];
    if w.attempts + cardinality(w.held) >= p_limits[i] then
      v_full := v_full || w.bucket::text;
      v_opens := greatest(v_opens, case when w.attempts >= p_limits[i] then w.started_at + make_interval(mins => p_minutes[i])
        else (select min(h) from unnest(w.held) h) end);
    end if;
  end loop;
  if v_opens is null then
    update rate_window r set held = r.held || p_lapses where r.bucket = any (p_buckets);
    return query select null::timestamptz, 0;
  else
    update rate_window r set refused = r.refused + 1 where r.bucket = any (v_full);
    return query select v_opens, max(r.refused) from rate_window r where r.bucket = any (v_full);
  end if;
end $$;

-- The outcome of a held attempt: counted or not, window by window. A window begins with the first attempt that counts.
create function settle_attempt(p_buckets text[], p_counts boolean[], p_now timestamptz, p_lapses timestamptz) returns void language plpgsql as $$
begin
  perform from rate_window r where r.bucket = any (p_buckets) order by r.bucket for update;
  update rate_window r set
    held = case when array_position(r.held, p_lapses) is null then r.held
      else r.held[: array_position(r.held, p_lapses) - 1] || r.held[array_position(r.held, p_lapses) + 1 :] end,
    started_at = case when s.counts and r.attempts = 0 then p_now else r.started_at end,
    attempts = r.attempts + s.counts::int
  from unnest(p_buckets, p_counts) as s (bucket, counts) where r.bucket = s.bucket;
end $$;
