import { askDueStanding, type DueStanding, dueStanding, type JobTools, type TenantClock } from '@monban/subgraph-kit';

const others = ['contracts', 'access', 'billing'] as const;

/** What all four subgraphs have still to do for a tenant until an instant of its clock. */
async function standings(
  { database, command }: Pick<JobTools, 'database' | 'command'>,
  tenant: TenantClock,
  until: Temporal.Instant,
): Promise<readonly DueStanding[]> {
  const about = { tenant, requestId: 'settled' };
  return Promise.all([
    dueStanding(database, tenant.tenantId, until),
    ...others.map((service) => askDueStanding(command, service, about, until)),
  ]);
}

/**
 * Whether everything has been done that a tenant's clock asks for by this instant, in all four subgraphs: nothing is due, no job of the
 * tenant waits, everybody has taken its events. Throws while one of them does not answer.
 */
export async function settled(
  tools: Pick<JobTools, 'database' | 'command'>,
  tenant: TenantClock,
  instant: Temporal.Instant,
): Promise<boolean> {
  const all = await standings(tools, tenant, instant);
  return all.every(({ due, jobs, events }) => due === 0 && jobs === 0 && events === 0);
}

/** The next instant of a tenant's clock at which something falls due in any of the four; null when nothing is scheduled. */
export async function nextDue(tools: Pick<JobTools, 'database' | 'command'>, tenant: TenantClock): Promise<Temporal.Instant | null> {
  const all = await standings(tools, tenant, tenant.now());
  const instants = all.flatMap(({ nextDueAt }) => nextDueAt ?? []);
  return instants.toSorted((one, other) => Temporal.Instant.compare(one, other))[0] ?? null;
}
