-- Calls for staff from a door; at most one open call of each device.
create table "staff_call" ("tenant_id" uuid not null, "id" uuid not null, "created_at" timestamptz(6) not null, "at" timestamptz(6) not null, "entry_record_id" uuid null, "location_id" uuid not null, "device_id" uuid not null, "answered_at" timestamptz(6) null, "answered_by" uuid null, primary key ("tenant_id", "id"));
create index "staff_call_by_device" on "staff_call" ("tenant_id", "device_id");
create index "staff_call_by_location" on "staff_call" ("tenant_id", "location_id");
create unique index "staff_call_open" on "staff_call" ("tenant_id", "device_id") where answered_at is null;

alter table "staff_call" add constraint "staff_call_tenant_id_location_id_foreign" foreign key ("tenant_id", "location_id") references "location" ("tenant_id", "id") on update cascade on delete restrict;
alter table "staff_call" add constraint "staff_call_tenant_id_device_id_foreign" foreign key ("tenant_id", "device_id") references "device" ("tenant_id", "id") on update cascade on delete restrict;
alter table "staff_call" enable row level security;
alter table "staff_call" force row level security;
create policy "staff_call_tenant" on "staff_call" using (tenant_id = (select app_tenant() as app_tenant)) with check (tenant_id = (select app_tenant() as app_tenant));

