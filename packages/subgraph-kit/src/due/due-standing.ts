import { uuidOf } from '@monban/domain-kit';
import type { SendCommand } from '../commands.ts';
import type { Database, Em } from '../database/database.ts';
import type { TenantClock } from '../tenants/tenant-clock.ts';
import type { ServiceName } from '../viewer.ts';

/** What a subgraph has still to do for a tenant. */
export interface DueStanding {
  /** When something falls due next, on the tenant's clock; null when nothing is scheduled. */
  readonly nextDueAt: Temporal.Instant | null;
  /** Things that are due by the instant that was asked about, those that failed among them. */
  readonly due: number;
  /** Of these, those that have failed and are tried again. */
  readonly failing: number;
  /** Jobs of the tenant that are not done. */
  readonly jobs: number;
  /** Events of the tenant that somebody has still to take. */
  readonly events: number;
}

/** Named after the subgraph, because a root field belongs to one. */
export const standingField = (service: ServiceName): string => `${service}DueStanding`;

/** What this subgraph has still to do for a tenant until an instant of its clock, that instant included. */
export async function dueStanding(database: Database, tenantId: string, until: Temporal.Instant): Promise<DueStanding> {
  const [jobs] = await database.call<{ jobs: number }>(
    `select count(*)::int as jobs from graphile_worker._private_jobs where payload->>'tenantId' = $1 and attempts < max_attempts`,
    [tenantId],
  );
  const own = await database.transaction(tenantId, (em) => ownStanding(em, tenantId, until));
  return { ...own, jobs: jobs!.jobs };
}

async function ownStanding(em: Em, tenantId: string, until: Temporal.Instant): Promise<Omit<DueStanding, 'jobs'>> {
  const tenant = uuidOf(tenantId);
  const [row] = await em.execute<{ next: string | null; due: number; failing: number; events: number }[]>(
    `select (select to_char(min(due_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from due_work where tenant_id = ?) as next,
       (select count(*)::int from due_work where tenant_id = ? and due_at <= ?) as due,
       (select count(*)::int from due_work where tenant_id = ? and due_at <= ? and failures > 0) as failing,
       (select count(distinct id)::int from outbox where tenant_id = ?) as events`,
    [tenant, tenant, until.toString(), tenant, until.toString(), tenant],
  );
  const { next, ...rest } = row!;
  return { ...rest, nextDueAt: next === null ? null : Temporal.Instant.from(next) };
}

/** Asks another subgraph for it. */
export async function askDueStanding(
  command: SendCommand,
  service: ServiceName,
  { tenant, requestId }: { tenant: TenantClock; requestId: string },
  until: Temporal.Instant,
): Promise<DueStanding> {
  type Told = Omit<DueStanding, 'nextDueAt'> & { nextDueAt: string | null };
  const query = `query Standing($until: Instant!) { standing: ${standingField(service)}(until: $until) { nextDueAt due failing jobs events } }`;
  const { standing } = await command<{ standing: Told }>(service, query, { until: until.toString() }, { tenant, requestId });
  return { ...standing, nextDueAt: standing.nextDueAt === null ? null : Temporal.Instant.from(standing.nextDueAt) };
}
