-- Since when a contract has been in which state, and since when its invite link is the one it is: for the contract bar of staff (P-X-03).
create table "contract_state_change" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "contract_id" uuid not null, "state" text not null, primary key ("tenant_id", "id"));
create index "contract_state_change_by_contract" on "contract_state_change" ("tenant_id", "contract_id", "created_at");
alter table "contract_state_change" add constraint "contract_state_change_state_check" check ("state" in ('PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED'));
alter table "contract_state_change" add constraint "contract_state_change_tenant_id_contract_id_foreign" foreign key ("tenant_id", "contract_id") references "contract" ("tenant_id", "id") on update cascade on delete restrict;

alter table "contract" add column "link_made_at" timestamptz(6) null;

-- Both from what the audit chain knows. Row-level security is lifted from the owner only while the rows of all tenants are made.
alter table "contract" no force row level security;
alter table "audit_entry" no force row level security;
insert into "contract_state_change" ("tenant_id", "id", "created_at", "contract_id", "state")
  select c."tenant_id", uuidv7(), c."created_at", c."id", 'ACTIVE' from "contract" c
  union all
  select e."tenant_id", uuidv7(), e."at", e."subject_id", case e."action" when 'contract.suspended' then 'SUSPENDED' else 'ACTIVE' end
  from "audit_entry" e join "contract" c on c."tenant_id" = e."tenant_id" and c."id" = e."subject_id"
  where e."action" in ('contract.suspended', 'contract.resumed');
-- a contract whose state the chain does not explain stands in it since it was made
insert into "contract_state_change" ("tenant_id", "id", "created_at", "contract_id", "state")
  select c."tenant_id", uuidv7(), l."created_at" + interval '1 microsecond', c."id", c."state"
  from "contract" c cross join lateral (
    select s."state", s."created_at" from "contract_state_change" s
    where s."tenant_id" = c."tenant_id" and s."contract_id" = c."id" order by s."created_at" desc limit 1) l
  where l."state" <> c."state";
update "contract" c set "link_made_at" = coalesce(
  (select max(e."at") from "audit_entry" e where e."tenant_id" = c."tenant_id" and e."subject_id" = c."id" and e."action" = 'inviteLink.renewed'),
  c."created_at");
alter table "audit_entry" force row level security;
alter table "contract" force row level security;
alter table "contract" alter column "link_made_at" set not null;

alter table "contract_state_change" enable row level security;
alter table "contract_state_change" force row level security;
create policy "contract_state_change_tenant" on "contract_state_change" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));

create index "contract_by_start" on "contract" ("tenant_id", "starts_on", "number");
-- what happened to one thing, newest first
create index "audit_entry_by_subject" on "audit_entry" ("tenant_id", "subject_type", "subject_id", "seq");
