import { Migration } from '@mikro-orm/migrations';
import { directoryFunction } from './kit-tables.ts';
import type { MigrationClass } from './sql-file.ts';

/**
 * Every event stands once in a log that has an order for each tenant, without gaps; the outbox says to whom it must still go, and dead
 * letters who would not take it (ADR 0072). A kit migration of every subgraph.
 */
export const eventLog = (directoryRole: string): MigrationClass =>
  class EventLog extends Migration {
    override up(): void {
      this.addSql(tables);
      for (const table of ['event_log', 'event_counter', 'dead_letter']) {
        this.addSql(`
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_tenant on ${table} using (tenant_id = (select app_tenant())) with check (tenant_id = (select app_tenant()));`);
      }
      for (const table of ['event_log', 'event_counter', 'dead_letter', 'outbox']) {
        this.addSql(`create policy ${table}_directory on ${table} for select to ${directoryRole} using (true)`);
      }
      this.addSql(functions);
      this.addSql(directoryFunction(directoryRole, 'events_without_place()', ['event_log'], withoutPlace));
      this.addSql(directoryFunction(directoryRole, 'tenants_with_events()', ['event_counter'], withEvents));
      this.addSql(directoryFunction(directoryRole, 'delivery_state()', ['outbox', 'dead_letter'], deliveryState));
    }
  };

const tables = `
create table event_log (
  tenant_id uuid not null, id uuid not null,
  -- the order of writing, which of one aggregate is the order of its changes; the place in the tenant's log comes after the commit
  ordinal bigint generated always as identity, position bigint,
  type text not null, version smallint not null, aggregate_type text not null, aggregate_id uuid not null, seq bigint not null check (seq > 0),
  at timestamptz(6) not null, request_id text, actor_role text, actor_id uuid, data jsonb not null,
  primary key (tenant_id, id), constraint event_log_position unique (tenant_id, position)
);
create index event_log_without_place on event_log (tenant_id, ordinal) where position is null;
create table event_counter (tenant_id uuid primary key, last bigint not null);

-- Events that nobody has taken yet move into the log; row-level security is lifted from the owner only while those of all tenants are moved.
alter table outbox no force row level security;
insert into event_log (tenant_id, id, type, version, aggregate_type, aggregate_id, seq, at, data)
  select distinct on (seq, tenant_id, id) tenant_id, id, type, version, aggregate_type, aggregate_id, seq, at, data from outbox order by seq, tenant_id, id;
alter table outbox force row level security;
alter table outbox drop column type, drop column version, drop column at, drop column data,
  add column refusals smallint not null default 0, add column reason text,
  add constraint outbox_event foreign key (tenant_id, id) references event_log (tenant_id, id);
alter table outbox alter refusals drop default;

create table dead_letter (
  tenant_id uuid not null, destination text not null, id uuid not null,
  aggregate_type text not null, aggregate_id uuid not null, seq bigint not null,
  refusals smallint not null, reason text not null, since timestamptz(6) not null,
  primary key (tenant_id, id, destination),
  constraint dead_letter_event foreign key (tenant_id, id) references event_log (tenant_id, id)
);
create index dead_letter_of_aggregate on dead_letter (tenant_id, destination, aggregate_type, aggregate_id, seq);
`;

const functions = `
-- An event and the jobs that carry it, in the transaction of the change that it tells of. Its place in the log comes later, so that no change
-- waits for another of its tenant. Who caused it is known from the transaction.
create function emit_event(p_tenant uuid, p_event jsonb) returns void language plpgsql as $$
declare e record;
begin
  select * into e from jsonb_to_record(p_event) as x(
    id uuid, "to" text[], type text, version smallint, "aggregateType" text, "aggregateId" uuid, seq bigint, at timestamptz, data jsonb);
  insert into event_log (tenant_id, id, type, version, aggregate_type, aggregate_id, seq, at, request_id, actor_role, actor_id, data)
    values (p_tenant, e.id, e.type, e.version, e."aggregateType", e."aggregateId", e.seq, e.at,
      nullif(current_setting('app.request_id', true), ''), nullif(current_setting('app.actor_role', true), ''),
      nullif(current_setting('app.actor_id', true), '')::uuid, e.data);
  insert into outbox (tenant_id, id, destination, aggregate_type, aggregate_id, seq, refusals)
    select p_tenant, e.id, d, e."aggregateType", e."aggregateId", e.seq, 0 from unnest(e."to") d;
  perform graphile_worker.add_job('relay-to-' || d,
    json_build_object('tenantUuid', p_tenant, 'aggregateType', e."aggregateType", 'aggregateUuid', e."aggregateId"),
    job_key => 'relay:' || d || ':' || e."aggregateType" || ':' || e."aggregateId", max_attempts => 1000)
  from unnest(e."to") d;
end $$;

-- For processes from before the log, while they are being replaced.
create or replace function emit_event(
  p_tenant uuid, p_destinations text[], p_id uuid, p_aggregate_type text, p_aggregate_id uuid, p_seq bigint,
  p_type text, p_version smallint, p_at timestamptz, p_data jsonb
) returns void language sql as $$
  select emit_event(p_tenant, jsonb_build_object('id', p_id, 'to', p_destinations, 'type', p_type, 'version', p_version,
    'aggregateType', p_aggregate_type, 'aggregateId', p_aggregate_id, 'seq', p_seq, 'at', p_at, 'data', p_data))
$$;

-- Gives the committed events of a tenant that have none their place in its log, and answers how many. One at a time: the counter's row is
-- locked, so that a reader never sees a place before the ones below it. Sets the tenant itself.
create function place_events(p_tenant uuid) returns int language plpgsql as $$
declare placed int; below bigint;
begin
  perform set_config('app.tenant_id', p_tenant::text, true);
  insert into event_counter values (p_tenant, 0) on conflict do nothing;
  select last into below from event_counter where tenant_id = p_tenant for update;
  with waiting as (select id, row_number() over (order by ordinal) as n from event_log where tenant_id = p_tenant and position is null)
  update event_log e set position = below + w.n from waiting w where e.tenant_id = p_tenant and e.id = w.id;
  get diagnostics placed = row_count;
  update event_counter set last = below + placed where tenant_id = p_tenant;
  return placed;
end $$;

-- Forgets a tenant's events from before an instant of real time, which their ids carry, from the beginning of its log on. What somebody
-- has not taken yet is kept, and everything after it. Answers how many went; sets the tenant itself.
create function forget_events(p_tenant uuid, p_before timestamptz, p_limit int) returns int language plpgsql as $$
declare gone int; kept bigint;
begin
  perform set_config('app.tenant_id', p_tenant::text, true);
  select e.position into kept from event_log e where e.tenant_id = p_tenant and e.position is not null and (uuid_extract_timestamp(e.id) >= p_before
    or exists (select from outbox o where o.tenant_id = p_tenant and o.id = e.id)
    or exists (select from dead_letter d where d.tenant_id = p_tenant and d.id = e.id)) order by e.position limit 1;
  delete from event_log where tenant_id = p_tenant and id in (
    select id from event_log where tenant_id = p_tenant and position < coalesce(kept, 9223372036854775807) order by position limit p_limit);
  get diagnostics gone = row_count;
  return gone;
end $$;
`;

/** Tenants with events that have no place in their log yet. */
const withoutPlace = `
create function events_without_place() returns setof uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select distinct tenant_id from event_log where position is null $$;`;

/** Tenants that have a log. */
const withEvents = `
create function tenants_with_events() returns setof uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp as
$$ select tenant_id from event_counter $$;`;

/** For each destination: events on their way, since when the oldest is, and how many nobody took in the end. */
const deliveryState = `
create function delivery_state() returns table (destination text, undelivered int, oldest_seconds float8, dead int)
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with waiting as (
    select o.destination, count(*)::int as n, extract(epoch from clock_timestamp() - min(uuid_extract_timestamp(o.id)))::float8 as seconds
    from outbox o where o.aggregate_type <> 'heartbeat' group by o.destination),
  lost as (select d.destination, count(*)::int as n from dead_letter d group by d.destination)
  select coalesce(w.destination, l.destination), coalesce(w.n, 0), coalesce(w.seconds, 0), coalesce(l.n, 0)
  from waiting w full join lost l on l.destination = w.destination $$;`;
