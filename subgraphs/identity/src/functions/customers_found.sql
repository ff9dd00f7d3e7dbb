-- Customers who hold a contract, by part of their name or address, the newest first.
create or replace function customers_found(p_tenant uuid, p_like text, p_first int) returns table (id uuid) language sql stable as $$
  select f.id from accounts_found(p_like, 100000) f
  where exists (select from contract_standing c where c.tenant_id = p_tenant and c.holder_id = f.id)
  order by f.id desc limit p_first
$$;
