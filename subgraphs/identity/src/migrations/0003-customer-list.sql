alter table "account" add column "entry_stopped_at" timestamptz(6) null;
create index "account_by_registration" on "account" ("tenant_id", "realm", "created_at", "id");
create index "account_by_name" on "account" ("tenant_id", "realm", "name", "id");
create index "contract_standing_by_holder" on "contract_standing" ("tenant_id", "holder_id");
