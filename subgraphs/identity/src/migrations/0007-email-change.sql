-- A member's wish for another login address, until the click in the mail to it (P-L-06).
create table "email_change" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "account_id" uuid not null, "storefront_id" int not null, "email" varchar(254) not null, "previous_email" varchar(254) null, "state" text not null, "token_hash" char(64) not null, "expires_at" timestamptz(6) not null, primary key ("tenant_id", "id"));
create index "email_change_by_account" on "email_change" ("tenant_id", "account_id");
alter table "email_change" add constraint "email_change_token" unique ("token_hash");
alter table "email_change" add constraint "email_change_state_check" check ("state" in ('MAIL_SENT', 'CONFIRMED', 'REFUSED'));
alter table "email_change" enable row level security;
alter table "email_change" force row level security;
create policy "email_change_tenant" on "email_change" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
