-- Active sessions of the seat members of each contract.
create or replace function live_seat_sessions(p_tenant uuid, p_contracts uuid[], p_now timestamptz)
returns table (key_at bigint, live int) language sql stable as $$
  select k.at, count(s.id)::int
  from unnest(p_contracts) with ordinality as k(id, at)
  join seat_standing t on t.tenant_id = p_tenant and t.contract_id = k.id
  join session s on s.tenant_id = p_tenant and s.account_id = t.account_id and s.ended_at is null and s.expires_at > p_now
    and s.last_seen_at > p_now - make_interval(secs => s.idle_seconds)
  group by k.at
$$;
