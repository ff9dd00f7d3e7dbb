import { type Clock, idFromUuid } from '@monban/domain-kit';
import type { SendCommand } from '../commands.ts';
import type { Database, Em } from '../database/database.ts';
import { isUnavailable } from '../errors.ts';
import { type Lane, type Lanes, TryLater } from '../jobs/jobs.ts';
import { addJob } from '../jobs/order.ts';
import { undated } from '../tenants/tenant-clock.ts';
import type { ServiceName } from '../viewer.ts';
import { envelopeColumns, type LoggedEvent } from './log.ts';

export interface RelayPayload {
  readonly tenantUuid: string;
  readonly aggregateType: string;
  readonly aggregateUuid: string;
}

/** What a receiver says to events: those that it does not name are taken, or older than one that is. */
export interface Receipt {
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
}

interface Facts {
  readonly database: Database;
  readonly command: SendCommand;
  readonly realClock: Clock;
  readonly service: ServiceName;
  readonly receiver: ServiceName;
}

const batchSize = 100;
/** A hanging receiver releases its slot in time for the next attempt to arrive within two seconds of the change. */
const deadlineMs = 1_000;
/** So often an event is refused before it becomes a dead letter: with the growing pauses between, about seven minutes. */
export const mostRefusals = 12;

/** Includes the receiver's name, because a root field belongs to one subgraph. */
export const receiveField = (service: ServiceName): string => `${service}ReceiveEvents`;
/** The job that carries events to a receiver, as `emit_event` orders it. */
export const relayJob = (receiver: string): string => `relay-to-${receiver}`;
/** Key of the job that carries one aggregate's events to a receiver. */
export const relayKey = (receiver: string, aggregateType: string, aggregateUuid: string): string =>
  `relay:${receiver}:${aggregateType}:${aggregateUuid}`;

const firstPauseMs = 100;
const longestPauseMs = 300_000;
/** Pause after the n-th refusal of an event: growing, and never the same for two, so that what waits does not come all at once. */
export const pauseAfterRefusal = (refusals: number, random: number): number =>
  Math.min(firstPauseMs * 2 ** (refusals - 1), longestPauseMs) * (0.75 + random / 2);

/** The events that wait for a receiver, in order, each with its place in the log. */
async function waitingFor(em: Em, receiver: string, { tenantUuid, aggregateType, aggregateUuid }: RelayPayload): Promise<LoggedEvent[]> {
  const look = () =>
    em.execute<LoggedEvent[]>(
      `select ${envelopeColumns} from outbox o join event_log e on e.tenant_id = o.tenant_id and e.id = o.id
       where o.tenant_id = ? and o.destination = ? and o.aggregate_type = ? and o.aggregate_id = ? order by o.seq limit ${batchSize}`,
      [tenantUuid, receiver, aggregateType, aggregateUuid],
    );
  const waiting = await look();
  if (waiting.every(({ position }) => position !== null)) return waiting;
  await em.execute('select place_events(?)', [tenantUuid]);
  return look();
}

/**
 * Keeps what a receiver said. Later events carry the whole state, so whatever is older than one that was taken is settled with it. What was
 * refused once too often becomes a dead letter; answers how often what is left was refused, null when nothing is left.
 */
async function settle(
  em: Em,
  receiver: string,
  { tenantUuid, aggregateType, aggregateUuid }: RelayPayload,
  facts: { readonly takenUpTo: number; readonly refused: ReadonlyMap<string, string>; readonly at: Temporal.Instant },
): Promise<number | null> {
  const place = [tenantUuid, receiver, aggregateType, aggregateUuid];
  const ofAggregate = 'tenant_id = ? and destination = ? and aggregate_type = ? and aggregate_id = ?';
  for (const table of ['outbox', 'dead_letter']) {
    await em.execute(`delete from ${table} where ${ofAggregate} and seq <= ?`, [...place, facts.takenUpTo]);
  }
  if (facts.refused.size === 0) return null;
  const refused = await em.execute<{ refusals: number }[]>(
    `update outbox o set refusals = o.refusals + 1, reason = r.reason from jsonb_to_recordset(?::jsonb) as r(id uuid, reason text)
     where o.tenant_id = ? and o.destination = ? and o.id = r.id returning o.refusals`,
    [JSON.stringify(Array.from(facts.refused, ([id, reason]) => ({ id, reason }))), tenantUuid, receiver],
  );
  await em.execute(
    `with dead as (delete from outbox where ${ofAggregate} and refusals >= ${mostRefusals} returning *)
     insert into dead_letter (tenant_id, destination, id, aggregate_type, aggregate_id, seq, refusals, reason, since)
     select tenant_id, destination, id, aggregate_type, aggregate_id, seq, refusals, reason, ? from dead`,
    [...place, facts.at.toString()],
  );
  const left = refused.map(({ refusals }) => refusals).filter((refusals) => refusals < mostRefusals);
  return left.length === 0 ? null : Math.min(...left);
}

/**
 * Carries the waiting events of one aggregate to one receiver, in order, and forgets whom they were for once they are acknowledged. At
 * least once: a crash between acknowledgement and forgetting sends them again. Throws when the receiver is away or refuses.
 */
export async function relayEvents(facts: Facts, payload: RelayPayload): Promise<void> {
  const { database, command, realClock, service, receiver } = facts;
  const tenantId = idFromUuid('tenant', payload.tenantUuid);
  for (;;) {
    const waiting = await database.transaction(tenantId, (em) => waitingFor(em, receiver, payload));
    if (waiting.length === 0) return;
    const receipt = await command<{ receipt?: Receipt }>(
      receiver,
      `mutation Receive($from: String!, $events: [EventEnvelopeInput!]!) {
        receipt: ${receiveField(receiver)}(from: $from, events: $events) { refused { id reason } } }`,
      { from: service, events: waiting.map((event) => ({ ...event, tenant: tenantId })) },
      { tenant: undated(realClock, tenantId), requestId: waiting[0]!.requestId ?? waiting[0]!.id, deadlineMs },
    ).then(
      ({ receipt: given }) => new Map((given?.refused ?? []).map(({ id, reason }) => [id, reason])),
      (error: Error) => {
        if (isUnavailable(error)) throw error;
        return new Map(waiting.map(({ id }) => [id, error.message]));
      },
    );
    const takenUpTo = Math.max(0, ...waiting.filter(({ id }) => !receipt.has(id)).map(({ seq }) => seq));
    const refused = new Map(waiting.filter(({ id, seq }) => receipt.has(id) && seq > takenUpTo).map(({ id }) => [id, receipt.get(id)!]));
    const at = realClock.now();
    const refusals = await database.transaction(tenantId, (em) => settle(em, receiver, payload, { takenUpTo, refused, at }));
    if (refusals !== null)
      throw new TryLater(`${receiver}: ${[...refused.values()].join('; ')}`, pauseAfterRefusal(refusals, Math.random()));
    if (waiting.length < batchSize) return;
  }
}

/**
 * How events reach each receiver. One that is away is asked again after at most half a second, so that what happened crosses within two
 * seconds of its return; slots of their own keep it from holding up the others. What it refuses waits longer each time, apart for each
 * aggregate.
 */
export const relayLanes = (facts: Omit<Facts, 'receiver'>, receivers: Iterable<ServiceName>): Lanes =>
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
        await addJob(em, relayJob(destination), payload, { key: relayKey(destination, aggregateType, aggregateUuid) });
      }
    });
  };
