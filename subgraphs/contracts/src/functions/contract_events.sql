-- The events of each contract, of its seats and of the allowance of its product, newest first: one page per contract, starting at its
-- cursor.
create or replace function contract_events(
  p_tenant uuid, p_contracts uuid[], p_sizes int[], p_before timestamptz[], p_before_ids uuid[], p_actions text[]
) returns table (
  key_at bigint, id uuid, at timestamptz, actor_role text, actor_id uuid, action text, account_id uuid, detail jsonb
) language sql stable as $$
  select k.at, e.id, e.at, e.actor_role, e.actor_id, e.action, e.account_id, d.detail
  from unnest(p_contracts, p_sizes, p_before, p_before_ids) with ordinality as k(contract_id, size, before, before_id, at)
  join contract c on c.tenant_id = p_tenant and c.id = k.contract_id
  cross join lateral (
    select a.*, null::uuid as account_id from audit_entry a
      where a.tenant_id = c.tenant_id and a.subject_type = 'contract' and a.subject_id = c.id and a.action = any(p_actions)
        and (k.before is null or (a.at, a.id) < (k.before, k.before_id))
    union all
    select a.*, s.account_id from seat s join audit_entry a on a.tenant_id = s.tenant_id and a.subject_type = 'seat' and a.subject_id = s.id
      where s.tenant_id = c.tenant_id and s.contract_id = c.id and a.action = any(p_actions)
        and (k.before is null or (a.at, a.id) < (k.before, k.before_id))
    union all
    select a.*, null from audit_entry a
      where a.tenant_id = c.tenant_id and a.subject_type = 'product' and a.subject_id = c.product_id
        and a.action = 'product.allowanceSet' and a.at >= c.created_at and (k.before is null or (a.at, a.id) < (k.before, k.before_id))
    order by at desc, id desc limit k.size
  ) e
  left join audit_detail d on d.tenant_id = e.tenant_id and d.entry_id = e.id
  order by k.at, e.at desc, e.id desc
$$;
