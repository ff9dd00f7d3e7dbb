import { type Clock, uuidOf } from '@monban/domain-kit';
import { tenantContract } from '@monban/events';
import type { SendCommand } from '../commands.ts';
import type { Database, Em } from '../database/database.ts';
import { orderDueWork } from '../due/work-due.ts';
import { catchUp } from '../events/catch-up.ts';
import { subscription, type Subscription } from '../events/subscription.ts';
import type { ServiceName } from '../viewer.ts';
import { type TenantClock, tenantClock, type TenantFacts } from './tenant-clock.ts';
import { ownTenants, toldTenants } from './tenant-tables.ts';

/** Looks a tenant up by its row. Throws when it does not exist. */
export type FindTenant = (tenantId: string) => Promise<TenantClock>;

const keepTenants = subscription(tenantContract, async (em, told) => {
  for (const { tenant, data } of told) {
    const { kind, timeZone, locale, clockOffsetSeconds, features } = data;
    const [row] = await em.execute<{ moved: boolean }[]>(
      `insert into ${toldTenants} (tenant_id, kind, time_zone, locale, clock_offset_seconds, features)
       values (?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)))
       on conflict (tenant_id) do update set kind = excluded.kind, time_zone = excluded.time_zone, locale = excluded.locale,
         clock_offset_seconds = excluded.clock_offset_seconds, features = excluded.features
       returning coalesce(old.clock_offset_seconds, 0) <> new.clock_offset_seconds as moved`,
      [uuidOf(tenant), kind, timeZone, locale, clockOffsetSeconds, JSON.stringify(features)],
    );
    if (row!.moved) await orderDueWork(em, tenant);
  }
});

/** What a subgraph subscribes to, and tenants: every subgraph but identity keeps them without being asked to. */
export const withTenants = (service: ServiceName, subscribes: readonly Subscription[]): readonly Subscription[] =>
  service === 'identity' ? subscribes : [...subscribes, keepTenants];

async function read(em: Em, service: ServiceName, tenantId: string): Promise<TenantFacts | null> {
  const table = service === 'identity' ? ownTenants : toldTenants;
  const [row] = await em.execute<Omit<TenantFacts, 'tenantId'>[]>(
    `select time_zone as "timeZone", clock_offset_seconds as "clockOffsetSeconds", locale from ${table} where tenant_id = ?`,
    [uuidOf(tenantId)],
  );
  return row ? { tenantId, ...row } : null;
}

/** Tenants by their rows; asks identity for one that this subgraph does not know yet. */
export function tenantFinder(facts: { service: ServiceName; database: Database; command: SendCommand; realClock: Clock }): FindTenant {
  const { service, database, command, realClock } = facts;
  const look = (tenantId: string) => database.transaction(tenantId, (em) => read(em, service, tenantId));
  const ask = async (tenantId: string): Promise<TenantFacts | null> => {
    if (service === 'identity') return null;
    const about = { subscription: keepTenants, tenantId, requestId: 'tenant' };
    const { refused } = await catchUp({ database, command, realClock }, about, { uuids: [uuidOf(tenantId)] });
    if (refused.length > 0) throw refused[0]!.error;
    return look(tenantId);
  };
  return async (tenantId) => {
    const found = (await look(tenantId)) ?? (await ask(tenantId));
    if (!found) throw new Error(`${service} knows no tenant ${tenantId}`);
    return tenantClock(realClock, found);
  };
}
