import { type Id, idFromUuid, uuidOf } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import type { DeviceKind } from '../devices/device.entity.ts';
import { JAPANESE_HOLIDAYS } from '../holidays/japanese-holidays.ts';
import { bandHoursAt, planAccessOf } from '../plans/plan-access.ts';
import type { BandUse, ContractPlan, Direction, EntryFacts, EntryPath } from './domain/entry-facts.ts';
import type { KeptReading } from './write-entry-record.ts';

/** The result of `door_context` (migration 0006). */
export interface DoorContext {
  /** Set when the device has used this idempotency key before. */
  readonly kept: KeptReading | null;
  /** Null when this login has no location, or is erased. */
  readonly device: {
    readonly uuid: string;
    readonly kind: DeviceKind;
    readonly decidesAloneMinutes: number;
    readonly locationUuid: string;
    readonly timeZone: string;
    readonly antiPassback: boolean;
  } | null;
  /** The member with this live code; null for a code that does not work. */
  readonly member: {
    readonly uuid: string;
    readonly stop: EntryFacts['stop'];
    /** Contracts the member holds, and the one of the member's seat. */
    readonly contracts: readonly {
      readonly uuid: string;
      readonly number: number;
      readonly productUuid: string;
      readonly state: ContractPlan['state'];
      /** Where its product may be used (`H-54`); null: everywhere. */
      readonly locationUuids: readonly string[] | null;
    }[];
    readonly counted: readonly BandUse[];
    /** ISO 8601; always null at a location without anti-passback. */
    readonly insideSince: string | null;
  } | null;
  /** Digest of `device` and `member`; a decision is written only while it still matches. */
  readonly seen: string;
  /** When the owner that has been silent the longest last sent a heartbeat, ISO 8601; null before the first. */
  readonly heardAt: string | null;
}

/** A code shown to a device. */
export interface Reading {
  /** Idempotency key, chosen by the device. */
  readonly key: string;
  /** Digest of code and direction: what the key stands for. */
  readonly fingerprint: string;
  /** Null for text that is not a code. */
  readonly codeHash: string | null;
  readonly direction: Direction;
  readonly at: Temporal.Instant;
}

/** Everything the door needs, in one statement: it waits for nothing else before it decides. */
export async function doorContext(ctx: RequestContext, reading: Reading): Promise<DoorContext> {
  const [row] = await ctx.database.call<{ context: DoorContext }>('select door_context($1, $2, $3, $4, $5) as context', [
    uuidOf(ctx.tenantId),
    uuidOf(ctx.viewer.accountId!),
    reading.key,
    reading.codeHash,
    reading.at.toString(),
  ]);
  return row!.context;
}

/** The rules for each kind of device. */
export const pathOf: Readonly<Record<DeviceKind, EntryPath>> = { ENTRY_APP: 'APP' };

/** The facts of the decision. Tickets, reservations and keys have no tables yet, so nobody has any. */
export function entryFacts(
  { device, member, heardAt }: DoorContext & { device: NonNullable<DoorContext['device']>; member: NonNullable<DoorContext['member']> },
  { direction, at }: Pick<Reading, 'direction' | 'at'>,
  realNow: Temporal.Instant,
): EntryFacts {
  return {
    at,
    timeZone: device.timeZone,
    path: pathOf[device.kind],
    direction,
    location: idFromUuid('location', device.locationUuid),
    bandHours: bandHoursAt(device.locationUuid),
    holidays: JAPANESE_HOLIDAYS,
    deviceEligibility: ['EVERYONE'],
    stop: member.stop,
    plans: member.contracts.map(({ number, state, locationUuids }) => ({ contract: number, state, ...planAccessOf(locationUuids) })),
    tickets: [],
    reservations: [],
    counted: member.counted,
    keys: [],
    openVisitUsedTicket: false,
    antiPassback: device.antiPassback,
    insideSince: member.insideSince === null ? null : Temporal.Instant.from(member.insideSince),
    factsAge: heardAt === null ? 0 : secondsBetween(Temporal.Instant.from(heardAt), realNow),
    decidesAloneMinutes: device.decidesAloneMinutes,
  };
}

/** The contract that a record names, and its product: the first one in force, by number (`P-H-18`). */
export function firstInForce(member: NonNullable<DoorContext['member']>): {
  contractId: Id<'contract'> | null;
  productId: Id<'product'> | null;
} {
  const [first] = member.contracts.filter(({ state }) => state === 'ACTIVE').sort((a, b) => a.number - b.number);
  if (!first) return { contractId: null, productId: null };
  return { contractId: idFromUuid('contract', first.uuid), productId: idFromUuid('product', first.productUuid) };
}

/** Whole seconds, never negative: clocks of two replicas may differ slightly. */
const secondsBetween = (from: Temporal.Instant, to: Temporal.Instant): number =>
  Math.max(0, Math.floor((to.epochMilliseconds - from.epochMilliseconds) / 1_000));
