import { randomUUIDv7 } from 'node:crypto';
import type { Clock } from '@monban/domain-kit';
import { idFromUuid, uuidOf } from '@monban/domain-kit';
import type { Database, Em } from '../database/database.ts';
import type { Log } from '../log.ts';
import { repeat, type Repeated } from '../repeat.ts';
import type { ServiceName } from '../viewer.ts';
import { emit } from './publication.ts';

/** Tenant of what services publish about themselves; no real tenant has this id. */
export const servicesTenant = idFromUuid('tenant', '00000000-0000-7000-8000-000000000000');
export const heartbeatType = 'heartbeat';
const heartbeatId = idFromUuid('event', '00000000-0000-7000-8000-000000000000');

/** How often a service that works its queue sends a heartbeat: one small row, for all tenants together. */
const everyMs = 1_000;

/** Records an owner's heartbeat: until its arrival, the path of its events was open. */
export type OnHeartbeat = (em: Em, source: ServiceName, at: Temporal.Instant) => Promise<void>;

/**
 * Tells the receivers each second that events get through, on the path of the events themselves: outbox, queue, relay. If any part of that
 * path fails, the heartbeat stops too, while a separate call would continue. A waiting heartbeat is replaced: an old one has no value, and
 * a receiver that was down for a day finds only one.
 */
export function startHeartbeat(facts: { database: Database; clock: Clock; log: Log; to: readonly ServiceName[] }): Repeated {
  const { database, clock, log, to } = facts;
  const beat = (): Promise<void> =>
    database.transaction(servicesTenant, async (em) => {
      const at = clock.now();
      for (const table of ['outbox', 'event_log']) await em.execute(`delete from ${table} where aggregate_type = ?`, [heartbeatType]);
      await emit(em, servicesTenant, {
        id: randomUUIDv7(),
        to,
        type: 'Heartbeat',
        version: 1,
        aggregateType: heartbeatType,
        aggregateId: uuidOf(heartbeatId),
        // two processes within one second make one row
        seq: Math.floor(at.epochMilliseconds / everyMs),
        at: at.toString(),
        data: {},
      });
    });
  // if the database does not answer, silence is the right message
  return repeat(everyMs, beat, (error) => log.debug({ reason: error.message }, 'no heartbeat'));
}
