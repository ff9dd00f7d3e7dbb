-- The products there are, as contracts tells of them: a choice of locations is refused for any other.
create table "product_standing" ("tenant_id" uuid not null, "id" uuid not null, primary key ("tenant_id", "id"));
alter table "product_standing" enable row level security;
alter table "product_standing" force row level security;
create policy "product_standing_tenant" on "product_standing" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));
