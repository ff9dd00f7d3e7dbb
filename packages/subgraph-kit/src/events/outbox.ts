import { randomUUIDv7 } from 'node:crypto';
import { uuidOf } from '@monban/domain-kit';
import type { Em } from '../database/database.ts';

/** A change to publish: `seq` counts the changes of this aggregate from 1, without a gap. */
export interface NewEvent {
  readonly type: string;
  readonly version: number;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly seq: number;
  readonly at: Temporal.Instant;
  readonly data: Record<string, unknown>;
}

/** Puts an event and the job that carries it into the transaction of the change: both happen or neither does. */
export async function emit(em: Em, tenantId: string, destinations: readonly string[], event: NewEvent): Promise<void> {
  await em.execute('select emit_event(?, ?::text[], ?, ?, ?, ?, ?, ?::smallint, ?, ?::jsonb)', [
    uuidOf(tenantId),
    `{${destinations.join(',')}}`,
    randomUUIDv7(),
    event.aggregateType,
    uuidOf(event.aggregateId),
    event.seq,
    event.type,
    event.version,
    event.at.toString(),
    JSON.stringify(event.data),
  ]);
}
