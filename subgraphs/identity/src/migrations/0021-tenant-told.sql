-- Every other subgraph is told of each tenant: zone, clock, features, language. Those of before are asked for when they are first needed.
alter table "tenant" add column "event_seq" int not null default 1;
alter table "tenant" alter column "event_seq" drop default;
