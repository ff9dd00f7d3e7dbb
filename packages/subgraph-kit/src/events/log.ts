import { idFromUuid, uuidOf } from '@monban/domain-kit';
import type { Database, Em } from '../database/database.ts';
import type { EventActor, EventEnvelope } from './envelope.ts';

/** Columns of an event as it travels, of `event_log e`. */
export const envelopeColumns = `e.id, e.type, e.version, e.position::float8 as position, e.aggregate_type as "aggregateType", e.aggregate_id as "aggregateId",
  e.seq::float8 as seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.request_id as "requestId",
  e.actor_role as "actorRole", e.actor_id as "actorUuid", e.data`;

/** An event of the log, as those columns give it. */
export interface LoggedEvent {
  readonly id: string;
  readonly type: string;
  readonly version: number;
  /** Null until it has its place. */
  readonly position: number | null;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly seq: number;
  readonly at: string;
  readonly requestId: string | null;
  readonly actorRole: string | null;
  readonly actorUuid: string | null;
  readonly data: unknown;
}

const actorOf = ({ actorRole, actorUuid }: LoggedEvent): EventActor | null =>
  actorRole === null ? null : { role: actorRole, accountId: actorUuid === null ? null : idFromUuid('account', actorUuid) };

const envelopeOf = (tenant: string, event: LoggedEvent): EventEnvelope => ({
  id: event.id,
  type: event.type,
  version: event.version,
  tenant,
  position: event.position!,
  aggregate: { type: event.aggregateType, id: event.aggregateId, seq: event.seq },
  at: event.at,
  requestId: event.requestId,
  actor: actorOf(event),
  data: event.data,
});

/** A part of a tenant's log. */
export interface LogPage {
  readonly events: readonly EventEnvelope[];
  /** Whether events between `after` and the first of these are forgotten already: who reads on has to begin anew, from snapshots. */
  readonly isCut: boolean;
}

/** The events of a tenant after a position, in order and without a gap; from the beginning with 0. */
export async function readLog(em: Em, tenantId: string, { after, first }: { after: number; first: number }): Promise<LogPage> {
  const rows = await em.execute<LoggedEvent[]>(
    `select ${envelopeColumns} from event_log e where e.tenant_id = ? and e.position > ? order by e.position limit ?`,
    [uuidOf(tenantId), after, first],
  );
  const [next] = rows;
  return { events: rows.map((row) => envelopeOf(tenantId, row)), isCut: next !== undefined && next.position !== after + 1 };
}

/** How often events that nobody has carried yet get their places. */
export const placeEveryMs = 1_000;

/** Gives the events of every tenant their places, whether or not anybody carries them. */
export async function placeEvents(database: Database): Promise<void> {
  const tenants = await database.call<{ tenant: string }>('select events_without_place() as tenant', []);
  for (const { tenant } of tenants) await database.call('select place_events($1)', [tenant]);
}

const forgetBatch = 1_000;

/** Forgets events that are older than the log is kept for; those that somebody has still to take stay, and everything after them. */
export async function forgetEvents(database: Database, before: Temporal.Instant): Promise<void> {
  const tenants = await database.call<{ tenant: string }>('select tenants_with_events() as tenant', []);
  for (const { tenant } of tenants) {
    let gone: number;
    do {
      const [answer] = await database.call<{ gone: number }>('select forget_events($1, $2, $3) as gone', [
        tenant,
        before.toString(),
        forgetBatch,
      ]);
      ({ gone } = answer!);
    } while (gone === forgetBatch);
  }
}
