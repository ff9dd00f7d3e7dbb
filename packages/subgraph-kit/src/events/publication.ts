import { randomUUIDv7 } from 'node:crypto';
import { uuidOf } from '@monban/domain-kit';
import type { AggregateContract, EventOf, StateOf } from '@monban/events';
import type { Em } from '../database/database.ts';
import type { ServiceName } from '../viewer.ts';

/** A page of aggregates as the owner knows them now, by uuid. */
export interface SnapshotPage {
  /** Only these; null for all. */
  readonly uuids: readonly string[] | null;
  readonly afterUuid: string | null;
  readonly first: number;
}
export interface SnapshotRow<State = unknown> {
  readonly uuid: string;
  readonly seq: number;
  readonly data: State;
}

/** An aggregate type that this subgraph tells others of. */
export interface Publication<C extends AggregateContract = AggregateContract> {
  readonly contract: C;
  readonly to: readonly ServiceName[];
  /** Pages in the order of their uuids. */
  readonly snapshot: (em: Em, page: SnapshotPage) => Promise<SnapshotRow<StateOf<C>>[]>;
  /** A query for `id` and `seq` of all of them, to be compared with what others know. */
  readonly keys: string;
}

/** What happened to an aggregate. `seq` counts its changes from 1, without a gap. */
export interface Happening<C extends AggregateContract> {
  readonly type: EventOf<C>;
  readonly id: string;
  readonly seq: number;
  /** Business time. */
  readonly at: Temporal.Instant;
  readonly state: StateOf<C>;
}

/** An event as `emit_event` takes it. */
export interface EventRecord {
  readonly id: string;
  readonly to: readonly ServiceName[];
  readonly type: string;
  readonly version: number;
  readonly aggregateType: string;
  readonly aggregateId: string;
  readonly seq: number;
  readonly at: string;
  readonly data: unknown;
}

/** The event of a happening, checked by its contract. */
export const eventOf = <C extends AggregateContract>(
  { contract, to }: Pick<Publication<C>, 'contract' | 'to'>,
  { type, id, seq, at, state }: Happening<C>,
): EventRecord => ({
  id: randomUUIDv7(),
  to,
  type,
  version: contract.version,
  aggregateType: contract.type,
  aggregateId: uuidOf(id),
  seq,
  at: at.toString(),
  data: contract.state.parse(state),
});

/** Puts an event into the log and the jobs that carry it into the queue, in the transaction of the change itself: both happen or neither does. */
export async function emit(em: Em, tenantId: string, event: EventRecord): Promise<void> {
  await em.execute('select emit_event(?, ?::jsonb)', [uuidOf(tenantId), JSON.stringify(event)]);
}

/** Tells all who are told of an aggregate what happened to it, in the transaction of the change. */
export const tell = <C extends AggregateContract>(
  em: Em,
  tenantId: string,
  publication: Pick<Publication<C>, 'contract' | 'to'>,
  happening: Happening<C>,
): Promise<void> => emit(em, tenantId, eventOf(publication, happening));
