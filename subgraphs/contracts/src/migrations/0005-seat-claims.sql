-- What each registration was answered when it asked for a seat, refusals too; its id is the registration's. Asked again, it gets the same
-- answer for ever (T-49, ADR 0054).
create table "seat_claim" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "contract_id" uuid not null, "account_id" uuid not null, "outcome" text not null, primary key ("tenant_id", "id"));
alter table "seat_claim" add constraint "seat_claim_outcome_check" check ("outcome" in ('TAKEN', 'FULL', 'LINK_DEAD'));

-- Seats that were taken before. Row-level security is lifted from the owner only while the rows of all tenants are made.
alter table "seat" no force row level security;
insert into "seat_claim" ("tenant_id", "id", "created_at", "contract_id", "account_id", "outcome")
  select "tenant_id", "registration_id", "created_at", "contract_id", "account_id", 'TAKEN' from "seat";
alter table "seat" force row level security;

alter table "seat_claim" enable row level security;
alter table "seat_claim" force row level security;
create policy "seat_claim_tenant" on "seat_claim" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));

-- The seat claim of the confirmation click: one function, one round trip, one transaction of its own (`T-49`, `P-T-06`). The contract row
-- is the only lock. The first answer to a registration is kept and given again; `RELEASED` says that it was `TAKEN` and that the seat has
-- been released since, `OTHER` that this registration has asked for another seat. Sets the tenant itself, so that it can be called without
-- a transaction around it. The rule without its rows: seats/domain/seat-claim.ts.
create or replace function take_seat(
  p_tenant uuid, p_contract uuid, p_link_version int, p_registration uuid, p_seat uuid, p_account uuid,
  p_at timestamptz, p_event uuid, p_request_id text
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
  perform emit_event(p_tenant, array['identity', 'access'], p_event, 'seat', p_seat, 1, 'SeatTaken', 1::smallint, p_at,
    jsonb_build_object('contractUuid', p_contract, 'accountUuid', p_account, 'state', 'TAKEN'));
  perform write_audit(p_tenant, p_event, p_at, 'anonymous', p_account, 'seat.taken', 'seat', p_seat, p_request_id,
    jsonb_build_object('contractUuid', p_contract));
  return query select 'TAKEN', p_seat;
end $$;
