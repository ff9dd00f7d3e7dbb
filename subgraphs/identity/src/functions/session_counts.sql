-- Active sessions of each account.
create or replace function session_counts(p_tenant uuid, p_accounts uuid[], p_now timestamptz)
returns table (key_at bigint, sessions int) language sql stable as $$
  select k.at, count(*)::int
  from unnest(p_accounts) with ordinality as k(id, at)
  join session s on s.tenant_id = p_tenant and s.account_id = k.id and s.ended_at is null and s.expires_at > p_now
    and s.last_seen_at > p_now - make_interval(secs => s.idle_seconds)
  group by k.at
$$;
