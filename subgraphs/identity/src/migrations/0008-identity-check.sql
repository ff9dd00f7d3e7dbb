alter table "account"
  add column "identity_status" text not null default 'UNCONFIRMED',
  add column "identity_stopped_at" timestamptz(6) null,
  add column "identity_note" text null,
  add column "identity_changed_at" timestamptz(6) null,
  add column "identity_changed_by" uuid null;
alter table "account" add constraint "account_identity_status_check" check ("identity_status" in ('UNCONFIRMED', 'CHECKING', 'RESEND_REQUESTED', 'CONFIRMED'));
