-- A seat may be released before its account is made: the registration ends with it (ADR 0054), and is found by that account.
alter table "registration" drop constraint "registration_state_check";
alter table "registration" add constraint "registration_state_check" check ("state" in ('MAIL_SENT', 'CONFIRMED', 'COMPLETED', 'REJECTED_FULL', 'REJECTED_LINK', 'REJECTED_EMAIL', 'REJECTED_REMOVED'));
create index "registration_by_account" on "registration" ("tenant_id", "account_id");
