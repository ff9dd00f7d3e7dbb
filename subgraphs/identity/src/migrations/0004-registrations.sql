-- What staff see of a registration (T-25): when its mails went out, how often, when it came to its end; and a text to search in.
alter table "registration" add column "search_text" text not null default '', add column "mailed_at" timestamptz(6) null, add column "mails" int not null default 0, add column "ended_at" timestamptz(6) null;

-- Row-level security is lifted from the owner only while the rows of all tenants are brought up to date.
alter table "registration" no force row level security;
update "registration" set
  "search_text" = lower(normalize("name" || ' ' || "email", NFKC)),
  -- until now a mail was ordered with its registration and sent within seconds; an address refused at once got no confirmation mail
  "mailed_at" = case when "state" = 'REJECTED_EMAIL' and "confirmed_at" is null then null else "created_at" end,
  "mails" = case when "state" = 'REJECTED_EMAIL' and "confirmed_at" is null then 0 else 1 end,
  "ended_at" = case when "state" in ('MAIL_SENT', 'CONFIRMED') then null else coalesce("confirmed_at", "created_at") end;
alter table "registration" force row level security;

alter table "registration" alter column "search_text" drop default;
alter table "registration" alter column "mails" drop default;
create index "registration_by_contract" on "registration" ("tenant_id", "contract_id", "id");
create index "registration_by_realm" on "registration" ("tenant_id", "realm", "id");
