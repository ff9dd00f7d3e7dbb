create table "contract_counter" ("tenant_id" uuid not null, "last" int not null, primary key ("tenant_id"));

create table "customer" ("tenant_id" uuid not null, "id" uuid not null, "storefront_id" int not null, primary key ("tenant_id", "id"));

create table "product" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "name" varchar(100) not null, "seat_allowance" int not null, "event_seq" int not null, "version" int not null default 1, primary key ("tenant_id", "id"));
create index "product_by_name" on "product" ("tenant_id", "name", "id");
alter table "product" add constraint "product_seat_allowance_range" check (seat_allowance >= 0 and seat_allowance <= 999);

create table "contract" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "number" int not null, "product_id" uuid not null, "storefront_id" int not null, "holder_id" uuid not null, "state" text not null, "suspension_reason" text null, "suspension_note" varchar(500) null, "starts_on" date not null, "seats_used" int not null, "link_version" int not null, "event_seq" int not null, "version" int not null default 1, primary key ("tenant_id", "id"));
create index "contract_by_product" on "contract" ("tenant_id", "product_id");
create index "contract_by_holder" on "contract" ("tenant_id", "holder_id");
alter table "contract" add constraint "contract_number" unique ("tenant_id", "number");
alter table "contract" add constraint "contract_seats_used" check (seats_used >= 0);
alter table "contract" add constraint "contract_suspension" check ((state = 'SUSPENDED') = (suspension_reason is not null));
alter table "contract" add constraint "contract_state_check" check ("state" in ('PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED'));
alter table "contract" add constraint "contract_suspension_reason_check" check ("suspension_reason" in ('BY_OPERATOR', 'UNPAID'));

create table "seat" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "contract_id" uuid not null, "account_id" uuid not null, "registration_id" uuid not null, "released_at" timestamptz(6) null, primary key ("tenant_id", "id"));
create index "seat_by_contract" on "seat" ("tenant_id", "contract_id", "id");
alter table "seat" add constraint "seat_of_registration" unique ("tenant_id", "registration_id");
create unique index "seat_taken_by_account" on "seat" ("tenant_id", "account_id") where released_at is null;

alter table "contract" add constraint "contract_tenant_id_product_id_foreign" foreign key ("tenant_id", "product_id") references "product" ("tenant_id", "id") on update cascade on delete restrict;

alter table "seat" add constraint "seat_tenant_id_contract_id_foreign" foreign key ("tenant_id", "contract_id") references "contract" ("tenant_id", "id") on update cascade on delete restrict;

alter table "contract_counter" enable row level security;
alter table "contract_counter" force row level security;
create policy "contract_counter_tenant" on "contract_counter" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "customer" enable row level security;
alter table "customer" force row level security;
create policy "customer_tenant" on "customer" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "product" enable row level security;
alter table "product" force row level security;
create policy "product_tenant" on "product" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "contract" enable row level security;
alter table "contract" force row level security;
create policy "contract_tenant" on "contract" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "seat" enable row level security;
alter table "seat" force row level security;
create policy "seat_tenant" on "seat" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));


-- The seat claim of the confirmation click: one function, one round trip, one transaction of its own (`T-49`, `P-T-06`). The contract row
-- is the only lock. The same registration always gets the same answer, also on the last seat. Sets the tenant itself, so that it can be
-- called without a transaction around it.
create function take_seat(
  p_tenant uuid, p_contract uuid, p_link_version int, p_registration uuid, p_seat uuid, p_account uuid,
  p_at timestamptz, p_event uuid, p_request_id text
) returns table (outcome text, seat_id uuid) language plpgsql as $$
declare c contract%rowtype; allowance int; taken uuid;
begin
  perform set_config('app.tenant_id', p_tenant::text, true);
  select * into c from contract where tenant_id = p_tenant and id = p_contract for update;
  if not found then return query select 'LINK_DEAD', null::uuid; return; end if;
  select s.id into taken from seat s where s.tenant_id = p_tenant and s.registration_id = p_registration;
  if found then return query select 'TAKEN', taken; return; end if;
  if c.state <> 'ACTIVE' or c.link_version <> p_link_version then return query select 'LINK_DEAD', null::uuid; return; end if;
  -- read under the lock: a lowering at the same moment may leave a surplus, which is a legal state (`T-50`)
  select p.seat_allowance into allowance from product p where p.tenant_id = p_tenant and p.id = c.product_id;
  if c.seats_used >= allowance then return query select 'FULL', null::uuid; return; end if;
  insert into seat (tenant_id, id, created_at, contract_id, account_id, registration_id)
    values (p_tenant, p_seat, p_at, p_contract, p_account, p_registration);
  update contract set seats_used = seats_used + 1 where tenant_id = p_tenant and id = p_contract;
  perform emit_event(p_tenant, array['identity', 'access'], p_event, 'seat', p_seat, 1, 'SeatTaken', 1::smallint, p_at,
    jsonb_build_object('contractUuid', p_contract, 'accountUuid', p_account, 'state', 'TAKEN'));
  perform write_audit(p_tenant, p_event, p_at, 'anonymous', p_account, 'seat.taken', 'seat', p_seat, p_request_id,
    jsonb_build_object('contractUuid', p_contract));
  return query select 'TAKEN', p_seat;
end $$;
