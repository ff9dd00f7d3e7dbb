-- The seat claim of the confirmation click: one function, one round trip, one transaction of its own (`T-49`, `P-T-06`). The contract row
-- is the only lock. The first answer to a registration is kept and given again; `RELEASED` says that it was `TAKEN` and that the seat has
-- been released since, `OTHER` that this registration has asked for another seat. What it tells others,
-- if it takes the seat, is given to it. Sets the tenant itself, so that it can be called without a transaction around it. The rule without its rows: seats/domain/seat-claim.ts.
create or replace function take_seat(
  p_tenant uuid, p_contract uuid, p_link_version int, p_registration uuid, p_seat uuid, p_account uuid,
  p_at timestamptz, p_event jsonb, p_request_id text
) returns table (outcome text, seat_id uuid) language plpgsql as $$
declare c contract%rowtype; kept seat_claim%rowtype; taken seat%rowtype; allowance int; answer text;
begin
  perform set_config('app.tenant_id', p_tenant::text, true);
  select * into c from contract where tenant_id = p_tenant and id = p_contract for update;
  select * into kept from seat_claim k where k.tenant_id = p_tenant and k.id = p_registration;
  if found then
    if kept.contract_id <> p_contract or kept.account_id <> p_account then return query select 'OTHER', null::uuid; return; end if;
    select * into taken from seat s where s.tenant_id = p_tenant and s.registration_id = p_registration;
    return query select case when taken.released_at is null then kept.outcome else 'RELEASED' end, taken.id;
    return;
  end if;
  -- read under the lock: a lowering at the same moment may leave a surplus, which is a legal state (`T-50`)
  select p.seat_allowance into allowance from product p where p.tenant_id = p_tenant and p.id = c.product_id;
  answer := case
    when c.id is null or c.state <> 'ACTIVE' or c.link_version <> p_link_version then 'LINK_DEAD'
    when c.seats_used >= allowance then 'FULL'
    else 'TAKEN' end;
  insert into seat_claim (tenant_id, id, created_at, contract_id, account_id, outcome)
    values (p_tenant, p_registration, p_at, p_contract, p_account, answer);
  if answer <> 'TAKEN' then return query select answer, null::uuid; return; end if;
  insert into seat (tenant_id, id, created_at, contract_id, account_id, registration_id)
    values (p_tenant, p_seat, p_at, p_contract, p_account, p_registration);
  update contract set seats_used = seats_used + 1 where tenant_id = p_tenant and id = p_contract;
  perform set_config('app.request_id', p_request_id, true), set_config('app.actor_role', 'anonymous', true), set_config('app.actor_id', p_account::text, true);
  perform emit_event(p_tenant, p_event);
  perform write_audit(p_tenant, (p_event ->> 'id')::uuid, 'anonymous', p_account, 'seat.taken', 'seat', p_seat, p_request_id,
    jsonb_build_object('contractUuid', p_contract));
  return query select 'TAKEN', p_seat;
end $$;
