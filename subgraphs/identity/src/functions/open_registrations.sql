-- How many registrations wait for their person or their seat, by contract.
create or replace function open_registrations(p_tenant uuid, p_now timestamptz) returns table (contract_id uuid, open int) language sql stable as $$
  select r.contract_id, count(*)::int from registration r
  where r.tenant_id = p_tenant and r.contract_id is not null and (r.state = 'CONFIRMED' or (r.state = 'MAIL_SENT' and r.expires_at > p_now))
  group by r.contract_id
$$;
