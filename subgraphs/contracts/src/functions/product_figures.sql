-- Contracts that have not ended and the people on them, by product.
create or replace function product_figures(p_tenant uuid, p_products uuid[])
returns table (key_at bigint, contracts int, suspended int, in_surplus int, holders int, seat_members int) language sql stable as $$
  select k.at, count(c.id)::int, (count(c.id) filter (where c.state = 'SUSPENDED'))::int,
    (count(c.id) filter (where c.seats_used > p.seat_allowance))::int,
    count(distinct c.holder_id)::int, coalesce(sum(c.seats_used), 0)::int
  from unnest(p_products) with ordinality as k(id, at)
  join product p on p.tenant_id = p_tenant and p.id = k.id
  left join contract c on c.tenant_id = p_tenant and c.product_id = p.id and c.state <> 'ENDED'
  group by k.at
$$;
