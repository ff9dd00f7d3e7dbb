-- A registration that nobody confirms ends as EXPIRED at its instant on the tenant's clock, as data; until now that was seen, not stored.
alter table "registration" drop constraint "registration_state_check";
alter table "registration" add constraint "registration_state_check" check ("state" in ('MAIL_SENT', 'CONFIRMED', 'COMPLETED', 'REJECTED_FULL', 'REJECTED_LINK', 'REJECTED_EMAIL', 'REJECTED_REMOVED', 'EXPIRED'));

-- Those that wait already; row-level security is lifted from the owner only meanwhile.
alter table "registration" no force row level security;
alter table "due_work" no force row level security;
insert into "due_work" ("tenant_id", "name", "subject_id", "due_at") select "tenant_id", 'registration.expires', "id", "expires_at" from "registration" where "state" = 'MAIL_SENT';
alter table "due_work" force row level security;
alter table "registration" force row level security;
