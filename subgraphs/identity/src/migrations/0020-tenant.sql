-- Where a tenant's days begin and end, and the language of what is written to nobody in particular. Until now all of them were in Japan.
alter table "tenant" add column "time_zone" varchar(50) not null default 'Asia/Tokyo', add column "locale" text not null default 'ja';
alter table "tenant" alter column "time_zone" drop default, alter column "locale" drop default;
alter table "tenant" add constraint "tenant_locale_check" check ("locale" in ('ja', 'en'));

-- Business that was done at a later instant cannot be undone: a clock that runs ahead of real time only moves forward.
create function tenant_clock_moves_forward() returns trigger language plpgsql as $$
begin
  raise exception 'the clock of a tenant only moves forward' using errcode = 'check_violation', constraint = 'tenant_clock_moves_forward';
end $$;
create trigger tenant_clock_moves_forward before update of clock_offset_seconds on tenant for each row
  when (old.clock_offset_seconds > 0 and new.clock_offset_seconds < old.clock_offset_seconds) execute function tenant_clock_moves_forward();

-- As before, with the tenant's zone.
drop function resolve_session(text, text, timestamptz);
create function resolve_session(p_token_hash text, p_surface text, p_now timestamptz)
returns table (tenant_id uuid, session_id uuid, account_id uuid, realm text, storefront_id int, features text[], clock_offset_seconds int, time_zone text, ends_at timestamptz)
language plpgsql as $$
declare t uuid := find_session(p_token_hash);
begin
  if t is null then return; end if;
  perform set_config('app.tenant_id', t::text, true);
  update session s set last_seen_at = p_now where s.tenant_id = t and s.token_hash = p_token_hash and s.last_seen_at < p_now - interval '1 minute'
    and s.last_seen_at > p_now - make_interval(secs => s.idle_seconds);
  return query
    select t, s.id, a.id, a.realm::text, a.storefront_id, n.features, n.clock_offset_seconds, n.time_zone::text,
      least(s.expires_at, s.last_seen_at + make_interval(secs => s.idle_seconds))
    from session s
    join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
    join tenant n on n.tenant_id = s.tenant_id
    where s.tenant_id = t and s.token_hash = p_token_hash and s.surface = p_surface and s.ended_at is null
      and s.expires_at > p_now and s.last_seen_at > p_now - make_interval(secs => s.idle_seconds)
      and a.locked_at is null and a.erased_at is null and not is_out_by_contract(t, a.id);
end $$;
