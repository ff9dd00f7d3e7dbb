import type { Clock } from '@monban/domain-kit';
import { idFromUuid } from '@monban/domain-kit';
import type { Database, Em } from '../database/database.ts';
import type { Log } from '../log.ts';
import { repeat, type Repeated } from '../repeat.ts';
import type { ServiceName } from '../viewer.ts';
import { emit } from './outbox.ts';

/** Whose what services tell of themselves is: no business has this id. */
export const servicesTenant = idFromUuid('tenant', '00000000-0000-7000-8000-000000000000');
export const heartbeatType = 'heartbeat';
const heartbeatId = idFromUuid('event', '00000000-0000-7000-8000-000000000000');

/** So often a service that works its queue gives a sign of life; one small row, for all tenants together. */
const everyMs = 1_000;

/** Keeps what an owner's sign of life says: up to its arrival, the road of its events was open. */
export type OnHeartbeat = (em: Em, source: ServiceName, at: Temporal.Instant) => Promise<void>;

/**
 * Tells the receivers each second that events get through, by the road of the events themselves: outbox, queue, relay. So it falls silent
 * with whatever part of that road fails, where a call of its own would go on. One that still waits is replaced: it says nothing any more,
 * and a receiver that is away for a day finds one.
 */
export function startHeartbeat(facts: { database: Database; clock: Clock; log: Log; to: readonly ServiceName[] }): Repeated {
  const { database, clock, log, to } = facts;
  const beat = (): Promise<void> =>
    database.transaction(servicesTenant, async (em) => {
      const at = clock.now();
      await em.execute('delete from outbox where aggregate_type = ?', [heartbeatType]);
      await emit(em, servicesTenant, to, {
        type: 'Heartbeat',
        version: 1,
        aggregateType: heartbeatType,
        aggregateId: heartbeatId,
        // two processes within one second make one row
        seq: Math.floor(at.epochMilliseconds / everyMs),
        at,
        data: {},
      });
    });
  // a database that does not answer is what the silence says
  return repeat(everyMs, beat, (error) => log.debug({ reason: error.message }, 'no heartbeat'));
}
