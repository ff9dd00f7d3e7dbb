import { type Clock, uuidOf } from '@monban/domain-kit';
import { z } from 'zod';
import type { SendCommand } from '../commands.ts';
import type { Database, Em } from '../database/database.ts';
import { type Apply, catchUp, type Subscriptions } from '../events/snapshot.ts';
import type { ServiceName } from '../viewer.ts';
import { type TenantClock, tenantClock, type TenantFacts } from './tenant-clock.ts';
import { ownTenants, toldTenants } from './tenant-tables.ts';

/** Looks a tenant up by its row. Throws when it does not exist. */
export type FindTenant = (tenantId: string) => Promise<TenantClock>;

/** A tenant as identity publishes it; unknown fields are ignored, so that identity can add some. */
const tenantState = z.object({
  kind: z.enum(['OPERATOR', 'PLATFORM']),
  timeZone: z.string(),
  locale: z.enum(['ja', 'en']),
  clockOffsetSeconds: z.int(),
  features: z.array(z.string()),
});
export type TenantState = z.output<typeof tenantState>;

const applyTenant: Apply = async (em, state) => {
  const { kind, timeZone, locale, clockOffsetSeconds, features } = tenantState.parse(state.data);
  await em.execute(
    `insert into ${toldTenants} (tenant_id, kind, time_zone, locale, clock_offset_seconds, features)
     values (?, ?, ?, ?, ?, array(select jsonb_array_elements_text(?::jsonb)))
     on conflict (tenant_id) do update set kind = excluded.kind, time_zone = excluded.time_zone, locale = excluded.locale,
       clock_offset_seconds = excluded.clock_offset_seconds, features = excluded.features`,
    [uuidOf(state.tenant), kind, timeZone, locale, clockOffsetSeconds, JSON.stringify(features)],
  );
};

const place = { source: 'identity', aggregateType: 'tenant' } as const;

/** A subgraph's subscriptions, plus tenants: every subgraph except identity stores them automatically. */
export function withTenants(service: ServiceName, subscribes: Subscriptions): Subscriptions {
  if (service === 'identity') return subscribes;
  return { ...subscribes, identity: { ...subscribes.identity, [place.aggregateType]: applyTenant } };
}

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
    const about = { ...place, apply: applyTenant, tenantId, requestId: 'tenant', uuids: [uuidOf(tenantId)] };
    const { firstFailure } = await catchUp({ database, command, realClock }, about);
    if (firstFailure) throw firstFailure.error;
    return look(tenantId);
  };
  return async (tenantId) => {
    const found = (await look(tenantId)) ?? (await ask(tenantId));
    if (!found) throw new Error(`${service} knows no tenant ${tenantId}`);
    return tenantClock(realClock, found);
  };
}
