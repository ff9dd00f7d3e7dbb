-- Customers who hold a contract, by part of their name or address, the newest first.
create or replace function customers_found(p_tenant uuid, p_like text, p_first int) returns table (id uuid) language sql stable as $$
  select a.id from account a
  where a.tenant_id = p_tenant and a.realm = 'CUSTOMER' and a.erased_at is null and a.search_text like p_like
    and exists (select from contract_standing c where c.tenant_id = a.tenant_id and c.holder_id = a.id)
  order by a.id desc limit p_first
$$;
