alter table "seat" add column "left_by_member" boolean not null default false;
