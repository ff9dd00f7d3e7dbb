-- The account behind a session token on a surface, while the session is active; records its use, to the minute.
create or replace function resolve_session(p_token_hash text, p_surface text, p_now timestamptz)
returns table (tenant_id uuid, session_id uuid, account_id uuid, realm text, staff_role text, staff_locations uuid[], storefront_id int,
  features text[], clock_offset_seconds int, time_zone text, ends_at timestamptz)
language plpgsql as $$
declare t uuid := find_session(p_token_hash);
begin
  if t is null then return; end if;
  perform set_config('app.tenant_id', t::text, true);
  update session s set last_seen_at = p_now where s.tenant_id = t and s.token_hash = p_token_hash and s.last_seen_at < p_now - interval '1 minute'
    and s.last_seen_at > p_now - make_interval(secs => s.idle_seconds);
  return query
    select t, s.id, a.id, a.realm::text, a.staff_role::text, a.staff_locations, a.storefront_id, n.features, n.clock_offset_seconds, n.time_zone::text,
      least(s.expires_at, s.last_seen_at + make_interval(secs => s.idle_seconds))
    from session s
    join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
    join tenant n on n.tenant_id = s.tenant_id
    where s.tenant_id = t and s.token_hash = p_token_hash and s.surface = p_surface and s.ended_at is null
      and s.expires_at > p_now and s.last_seen_at > p_now - make_interval(secs => s.idle_seconds)
      and a.locked_at is null and a.erased_at is null and not is_out_by_contract(t, a.id);
end $$;
