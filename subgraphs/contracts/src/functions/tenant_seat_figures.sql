-- How a tenant uses seats.
create or replace function tenant_seat_figures(p_tenant uuid)
returns table (products int, contracts int, seat_members int) language sql stable as $$
  select (select count(*)::int from product where tenant_id = p_tenant and seat_allowance > 0),
    (count(c.id) filter (where p.seat_allowance > 0))::int, coalesce(sum(c.seats_used), 0)::int
  from contract c join product p on p.tenant_id = c.tenant_id and p.id = c.product_id
  where c.tenant_id = p_tenant and c.state <> 'ENDED'
$$;
