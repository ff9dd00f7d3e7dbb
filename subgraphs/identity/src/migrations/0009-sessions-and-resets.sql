-- Where a session was begun, as far as people recognise it: browser, system, and the network part of the address.
alter table "session" add column "browser" varchar(30) null, add column "system" varchar(30) null, add column "place" varchar(45) null;

-- A mailed link by which somebody sets a password without knowing the one until now.
create table "password_reset" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "account_id" uuid not null, "token_hash" char(64) not null, "expires_at" timestamptz(6) not null, "used_at" timestamptz(6) null, primary key ("tenant_id", "id"));
create index "password_reset_by_account" on "password_reset" ("tenant_id", "account_id");
alter table "password_reset" add constraint "password_reset_token" unique ("token_hash");
alter table "password_reset" enable row level security;
alter table "password_reset" force row level security;
create policy "password_reset_tenant" on "password_reset" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
create policy "password_reset_directory" on "password_reset" for select to "monban_identity_directory" using (true);
