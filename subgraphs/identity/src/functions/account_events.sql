-- The events of each account, newest first: one page per account, starting at its cursor.
create or replace function account_events(
  p_tenant uuid, p_accounts uuid[], p_sizes int[], p_before timestamptz[], p_before_ids uuid[], p_actions text[]
) returns table (
  key_at bigint, id uuid, at timestamptz, actor_role text, actor_id uuid, action text, account_id uuid, detail jsonb
) language sql stable as $$
  select k.at, e.id, e.at, e.actor_role, e.actor_id, e.action, null::uuid, null::jsonb
  from unnest(p_accounts, p_sizes, p_before, p_before_ids) with ordinality as k(account_id, size, before, before_id, at)
  cross join lateral (
    select a.id, a.at, a.actor_role, a.actor_id, a.action from audit_entry a
    where a.tenant_id = p_tenant and a.subject_type = 'account' and a.subject_id = k.account_id and a.action = any(p_actions)
      and (k.before is null or (a.at, a.id) < (k.before, k.before_id))
    order by a.at desc, a.id desc limit k.size
  ) e
  order by k.at, e.at desc, e.id desc
$$;
