import { idFromUuid } from '@monban/domain-kit';
import type { SendCommand } from '../commands.ts';
import type { Database } from '../database/database.ts';
import type { Log } from '../log.ts';
import type { ServiceName } from '../viewer.ts';

export interface RelayPayload {
  readonly tenantUuid: string;
  readonly aggregateType: string;
  readonly aggregateUuid: string;
}

interface OutboxRow {
  id: string;
  destination: ServiceName;
  seq: string;
  type: string;
  version: number;
  at: Date | string;
  data: unknown;
}

const batchSize = 100;
/** Named after the receiver, because a root field belongs to one subgraph. */
export const receiveField = (service: ServiceName): string => `${service}ReceiveEvents`;

/**
 * Carries the waiting events of one aggregate to every receiver, in order, and forgets them once they are acknowledged. At least once:
 * a crash between acknowledgement and forgetting sends them again. Answers whether a receiver could not be reached.
 */
export async function relayEvents(
  facts: { database: Database; command: SendCommand; service: ServiceName; log: Log },
  payload: RelayPayload,
): Promise<{ unreached: ServiceName[] }> {
  const { database, command, service, log } = facts;
  const tenantId = idFromUuid('tenant', payload.tenantUuid);
  const place = [payload.tenantUuid, payload.aggregateType, payload.aggregateUuid];
  const waiting = await database.transaction(tenantId, (em) =>
    em.execute<OutboxRow[]>(
      `select id, destination, seq, type, version, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, data from outbox
       where tenant_id = ? and aggregate_type = ? and aggregate_id = ? order by seq limit ${batchSize}`,
      place,
    ),
  );
  const unreached: ServiceName[] = [];
  for (const [destination, rows] of Map.groupBy(waiting, (row) => row.destination)) {
    const events = rows.map((row) => ({
      id: row.id,
      type: row.type,
      version: row.version,
      tenant: tenantId,
      aggregateType: payload.aggregateType,
      aggregateId: payload.aggregateUuid,
      seq: Number(row.seq),
      at: String(row.at),
      data: row.data,
    }));
    try {
      await command(
        destination,
        `mutation Receive($from: String!, $events: [EventEnvelopeInput!]!) { ${receiveField(destination)}(from: $from, events: $events) }`,
        { from: service, events },
        { tenantId, requestId: events[0]!.id },
      );
    } catch (error) {
      log.warn({ destination, aggregate: payload.aggregateType, reason: (error as Error).message }, 'events wait: receiver not reached');
      unreached.push(destination);
      continue;
    }
    await database.transaction(tenantId, (em) =>
      em.execute('delete from outbox where tenant_id = ? and destination = ? and aggregate_type = ? and aggregate_id = ? and seq <= ?', [
        payload.tenantUuid,
        destination,
        payload.aggregateType,
        payload.aggregateUuid,
        events.at(-1)!.seq,
      ]),
    );
  }
  if (waiting.length === batchSize && unreached.length === 0) return relayEvents(facts, payload);
  return { unreached };
}
