create table "account" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "realm" text not null, "storefront_id" int null, "name" varchar(100) not null, "email" varchar(254) null, "search_text" text not null, "locale" text not null, "locked_at" timestamptz(6) null, "erased_at" timestamptz(6) null, "event_seq" int not null, "version" int not null default 1, primary key ("tenant_id", "id"));
create index "account_by_realm" on "account" ("tenant_id", "realm", "id");
alter table "account" add constraint "account_realm_check" check ("realm" in ('PLATFORM', 'STAFF', 'CUSTOMER', 'DEVICE'));
alter table "account" add constraint "account_locale_check" check ("locale" in ('ja', 'en'));

create table "contract_standing" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "holder_id" uuid not null, "state" varchar(20) not null, primary key ("tenant_id", "id"));

create table "credential" ("tenant_id" uuid not null, "id" uuid not null, "realm" text not null, "storefront_id" int not null, "login" varchar(254) not null, "password_hash" varchar(200) not null, primary key ("tenant_id", "id"));
alter table "credential" add constraint "credential_login" unique ("tenant_id", "storefront_id", "realm", "login");
create unique index "credential_login_of_admin_surface" on "credential" ("login") where realm <> 'CUSTOMER';
alter table "credential" add constraint "credential_realm_check" check ("realm" in ('PLATFORM', 'STAFF', 'CUSTOMER', 'DEVICE'));

create table "rate_window" ("bucket" varchar(64) not null, "started_at" timestamptz(6) not null, "attempts" int not null, primary key ("bucket"));

create table "registration" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "purpose" text not null, "realm" text not null, "storefront_id" int null, "name" varchar(100) not null, "email" varchar(254) not null, "locale" text not null, "state" text not null, "rejection_code" varchar(40) null, "account_id" uuid not null, "contract_id" uuid null, "link_version" int null, "token_hash" char(64) not null, "expires_at" timestamptz(6) not null, "confirmed_at" timestamptz(6) null, primary key ("tenant_id", "id"));
create index "registration_by_state" on "registration" ("tenant_id", "state", "id");
alter table "registration" add constraint "registration_token" unique ("token_hash");
alter table "registration" add constraint "registration_purpose_check" check ("purpose" in ('CUSTOMER', 'SEAT', 'STAFF'));
alter table "registration" add constraint "registration_realm_check" check ("realm" in ('PLATFORM', 'STAFF', 'CUSTOMER'));
alter table "registration" add constraint "registration_locale_check" check ("locale" in ('ja', 'en'));
alter table "registration" add constraint "registration_state_check" check ("state" in ('MAIL_SENT', 'CONFIRMED', 'COMPLETED', 'REJECTED_FULL', 'REJECTED_LINK', 'REJECTED_EMAIL'));

create table "seat_standing" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "contract_id" uuid not null, "account_id" uuid not null, primary key ("tenant_id", "id"));
alter table "seat_standing" add constraint "seat_standing_account" unique ("tenant_id", "account_id");

create table "session" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "account_id" uuid not null, "surface" varchar(20) not null, "token_hash" char(64) not null, "last_seen_at" timestamptz(6) not null, "idle_seconds" int not null, "expires_at" timestamptz(6) not null, "ended_at" timestamptz(6) null, primary key ("tenant_id", "id"));
create index "session_by_account" on "session" ("tenant_id", "account_id");
alter table "session" add constraint "session_token" unique ("token_hash");

create table "storefront" ("tenant_id" uuid not null, "id" int not null, "created_at" timestamptz(6) not null, "name" varchar(100) not null, "seller_name" varchar(100) not null, primary key ("tenant_id", "id"));
alter table "storefront" add constraint "storefront_number" unique ("id");
alter table "storefront" add constraint "storefront_number_range" check (id >= 10000 and id <= 99999999);

create table "tenant" ("tenant_id" uuid not null, "created_at" timestamptz(6) not null, "name" varchar(100) not null, "kind" text not null, "features" text[] not null, "clock_offset_seconds" int not null, "version" int not null default 1, primary key ("tenant_id"));
create index "tenant_by_name" on "tenant" ("name", "tenant_id");
create unique index "tenant_one_platform" on "tenant" ("kind") where kind = 'PLATFORM';
alter table "tenant" add constraint "tenant_kind_check" check ("kind" in ('OPERATOR', 'PLATFORM'));

alter table "account" enable row level security;
alter table "account" force row level security;
create policy "account_tenant" on "account" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "contract_standing" enable row level security;
alter table "contract_standing" force row level security;
create policy "contract_standing_tenant" on "contract_standing" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "credential" enable row level security;
alter table "credential" force row level security;
create policy "credential_tenant" on "credential" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
create policy "credential_directory" on "credential" for select to "monban_identity_directory" using (true);
alter table "registration" enable row level security;
alter table "registration" force row level security;
create policy "registration_tenant" on "registration" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
create policy "registration_directory" on "registration" for select to "monban_identity_directory" using (true);
alter table "seat_standing" enable row level security;
alter table "seat_standing" force row level security;
create policy "seat_standing_tenant" on "seat_standing" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "session" enable row level security;
alter table "session" force row level security;
create policy "session_tenant" on "session" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
create policy "session_directory" on "session" for select to "monban_identity_directory" using (true);
alter table "storefront" enable row level security;
alter table "storefront" force row level security;
create policy "storefront_tenant" on "storefront" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
create policy "storefront_directory" on "storefront" for select to "monban_identity_directory" using (true);
alter table "tenant" enable row level security;
alter table "tenant" force row level security;
create policy "tenant_tenant" on "tenant" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
create policy "tenant_directory" on "tenant" for select to "monban_identity_directory" using (true);


-- Seat member of a contract that is not in force: out, until it is in force again (`T-36`, `T-55`).
create function is_out_by_contract(p_tenant uuid, p_account uuid) returns boolean language sql stable as $$
  select exists (
    select from seat_standing s join contract_standing c on c.tenant_id = s.tenant_id and c.id = s.contract_id
    where s.tenant_id = p_tenant and s.account_id = p_account and c.state <> 'ACTIVE')
$$;

-- Everything the gateway needs to know of a session, in one round trip; no row when it is no longer good. Sets the tenant itself.
create function resolve_session(p_token_hash text, p_surface text, p_now timestamptz)
returns table (tenant_id uuid, session_id uuid, account_id uuid, realm text, storefront_id int, features text[], clock_offset_seconds int)
language plpgsql as $$
declare t uuid := find_session(p_token_hash);
begin
  if t is null then return; end if;
  perform set_config('app.tenant_id', t::text, true);
  update session s set last_seen_at = p_now where s.tenant_id = t and s.token_hash = p_token_hash and s.last_seen_at < p_now - interval '1 minute'
    and s.last_seen_at > p_now - make_interval(secs => s.idle_seconds);
  return query
    select t, s.id, a.id, a.realm::text, a.storefront_id, n.features, n.clock_offset_seconds
    from session s
    join account a on a.tenant_id = s.tenant_id and a.id = s.account_id
    join tenant n on n.tenant_id = s.tenant_id
    where s.tenant_id = t and s.token_hash = p_token_hash and s.surface = p_surface and s.ended_at is null
      and s.expires_at > p_now and s.last_seen_at > p_now - make_interval(secs => s.idle_seconds)
      and a.locked_at is null and a.erased_at is null and not is_out_by_contract(t, a.id);
end $$;

-- Counts an attempt in its window and answers how many there were; a new window begins when the old one is over.
create function count_attempt(p_bucket text, p_now timestamptz, p_window interval) returns table (attempts int, started_at timestamptz) language sql as $$
  insert into rate_window as w (bucket, started_at, attempts) values (p_bucket, p_now, 1)
  on conflict (bucket) do update set
    attempts = case when w.started_at <= p_now - p_window then 1 else w.attempts + 1 end,
    started_at = case when w.started_at <= p_now - p_window then p_now else w.started_at end
  returning w.attempts, w.started_at
$$;
