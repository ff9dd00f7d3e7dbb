create table "monthly_price" ("tenant_id" uuid not null, "product_id" uuid not null, "created_at" timestamptz(6) not null, "net" int not null, "version" int not null default 1, primary key ("tenant_id", "product_id"));
alter table "monthly_price" add constraint "monthly_price_range" check (net >= 0 and net <= 99999999);

create table "product" ("tenant_id" uuid not null, "id" uuid not null, primary key ("tenant_id", "id"));

alter table "monthly_price" enable row level security;
alter table "monthly_price" force row level security;
create policy "monthly_price_tenant" on "monthly_price" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
alter table "product" enable row level security;
alter table "product" force row level security;
create policy "product_tenant" on "product" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));

