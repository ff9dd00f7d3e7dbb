-- What staff may do, and at which locations (null: all). Who was staff before may go on doing everything.
alter table "account" add "staff_role" text null;
alter table "account" add "staff_locations" uuid[] null;
alter table "account" add constraint "account_staff_role_check" check ("staff_role" in ('OWNER', 'MANAGER', 'RECEPTION', 'ACCOUNTING', 'READ_ONLY'));
-- Row-level security is lifted from the owner only while the rows of all tenants are brought up to date.
alter table "account" no force row level security;
update "account" set "staff_role" = 'OWNER' where "realm" = 'STAFF';
alter table "account" force row level security;
alter table "account" add constraint "account_role_of_staff" check (("realm" = 'STAFF') = ("staff_role" is not null));

-- answers more columns: `functions/resolve_session.sql`
drop function resolve_session(text, text, timestamptz);
