import { type Clock, idFromUuid } from '@monban/domain-kit';
import type { SendCommand } from '../commands.ts';
import type { Database } from '../database/database.ts';
import { isUnavailable } from '../errors.ts';
import type { Lane, Lanes } from '../jobs/jobs.ts';
import { addJob } from '../jobs/order.ts';
import { undated } from '../tenants/tenant-clock.ts';
import type { ServiceName } from '../viewer.ts';

export interface RelayPayload {
  readonly tenantUuid: string;
  readonly aggregateType: string;
  readonly aggregateUuid: string;
}

interface OutboxRow {
  id: string;
  seq: string;
  type: string;
  version: number;
  at: string;
  data: unknown;
}

const batchSize = 100;
/** A hanging receiver releases its slot in time for the next attempt to arrive within two seconds of the change. */
const deadlineMs = 1_000;

/** Includes the receiver's name, because a root field belongs to one subgraph. */
export const receiveField = (service: ServiceName): string => `${service}ReceiveEvents`;
/** The job that carries events to a receiver, as `emit_event` orders it. */
const relayJob = (receiver: ServiceName): string => `relay-to-${receiver}`;

/**
 * Sends the waiting events of one aggregate to one receiver, in order, and deletes them once they are acknowledged. At least once: a crash
 * between acknowledgement and deletion sends them again. Throws when the receiver does not accept them.
 */
export async function relayEvents(
  facts: { database: Database; command: SendCommand; realClock: Clock; service: ServiceName; receiver: ServiceName },
  { tenantUuid, aggregateType, aggregateUuid }: RelayPayload,
): Promise<void> {
  const { database, command, realClock, service, receiver } = facts;
  const tenantId = idFromUuid('tenant', tenantUuid);
  const place = [tenantUuid, receiver, aggregateType, aggregateUuid];
  for (;;) {
    const waiting = await database.transaction(tenantId, (em) =>
      em.execute<OutboxRow[]>(
        `select id, seq, type, version, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, data from outbox
         where tenant_id = ? and destination = ? and aggregate_type = ? and aggregate_id = ? order by seq limit ${batchSize}`,
        place,
      ),
    );
    if (waiting.length === 0) return;
    const events = waiting.map(({ seq, ...row }) => ({
      ...row,
      tenant: tenantId,
      aggregateType,
      aggregateId: aggregateUuid,
      seq: Number(seq),
    }));
    await command(
      receiver,
      `mutation Receive($from: String!, $events: [EventEnvelopeInput!]!) { ${receiveField(receiver)}(from: $from, events: $events) }`,
      { from: service, events },
      { tenant: undated(realClock, tenantId), requestId: events[0]!.id, deadlineMs },
    );
    await database.transaction(tenantId, (em) =>
      em.execute('delete from outbox where tenant_id = ? and destination = ? and aggregate_type = ? and aggregate_id = ? and seq <= ?', [
        ...place,
        events.at(-1)!.seq,
      ]),
    );
    if (waiting.length < batchSize) return;
  }
}

/**
 * How events reach each receiver. One that is down is retried at least every half second, so that events arrive within two seconds of its
 * return; separate slots keep it from delaying the others.
 */
export const relayLanes = (
  facts: { database: Database; command: SendCommand; realClock: Clock; service: ServiceName },
  receivers: Iterable<ServiceName>,
): Lanes =>
  Object.fromEntries(
    Array.from(receivers, (receiver) => [
      relayJob(receiver),
      {
        work: (payload: unknown) => relayEvents({ ...facts, receiver }, payload as RelayPayload),
        slots: 4,
        firstPauseMs: 100,
        longestPauseMs: 500,
        longestWorkMs: 30_000,
        isAway: isUnavailable,
      } satisfies Lane,
    ]),
  );

/** The job of the first release, which sent to all receivers; replaced by one job for each. */
export const relayToEach =
  (database: Database): Lane['work'] =>
  async (taken) => {
    const payload = taken as RelayPayload;
    const tenantId = idFromUuid('tenant', payload.tenantUuid);
    const { aggregateType, aggregateUuid } = payload;
    await database.transaction(tenantId, async (em) => {
      const receivers = await em.execute<{ destination: ServiceName }[]>(
        'select distinct destination from outbox where tenant_id = ? and aggregate_type = ? and aggregate_id = ?',
        [payload.tenantUuid, aggregateType, aggregateUuid],
      );
      for (const { destination } of receivers) {
        await addJob(em, relayJob(destination), payload, { key: `relay:${destination}:${aggregateType}:${aggregateUuid}` });
      }
    });
  };
