import { type Id, idFromUuid, uuidOf } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import type { DeviceKind } from '../devices/device.entity.ts';
import { JAPANESE_HOLIDAYS } from '../holidays/japanese-holidays.ts';
import type { PlanAccess } from '../plans/domain/restriction.ts';
import type { BandUse, ContractPlan, Direction, EntryFacts, EntryPath } from './domain/entry-facts.ts';
import type { KeptReading } from './write-entry-record.ts';

/** What `door_context` (migration 0002) answers. */
export interface DoorContext {
  /** Set when the device used this idempotency key before. */
  readonly kept: KeptReading | null;
  /** Null when this login is installed nowhere, or erased. */
  readonly device: { readonly uuid: string; readonly kind: DeviceKind; readonly locationUuid: string; readonly timeZone: string } | null;
  /** Whose live code it is; null for every code that does not work. */
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
  } | null;
}

/** Everything the door looks at, in one statement: it waits for nothing else before it decides. */
export async function doorContext(
  ctx: RequestContext,
  reading: { key: string; codeHash: string | null; at: Temporal.Instant },
): Promise<DoorContext> {
  const [row] = await ctx.database.call<{ context: DoorContext }>('select door_context($1, $2, $3, $4, $5) as context', [
    uuidOf(ctx.tenantId),
    uuidOf(ctx.viewer.accountId!),
    reading.key,
    reading.codeHash,
    reading.at.toString(),
  ]);
  return row!.context;
}

/** The rules by which a kind of device decides. */
export const pathOf: Readonly<Record<DeviceKind, EntryPath>> = { ENTRY_APP: 'APP' };

/** What a contract gives at the door. No product is restricted by band or ticket yet; locations come with the contract (`H-54`). */
const accessOf = (locationUuids: readonly string[] | null): PlanAccess => ({
  restriction: { kind: 'NONE' },
  locations: locationUuids && locationUuids.map((uuid) => idFromUuid('location', uuid)),
});

/** The facts of the decision. Tickets, reservations, bands and keys have no tables yet: nobody holds any. */
export function entryFacts(
  { device, member }: { device: NonNullable<DoorContext['device']>; member: NonNullable<DoorContext['member']> },
  direction: Direction,
  at: Temporal.Instant,
): EntryFacts {
  return {
    at,
    timeZone: device.timeZone,
    path: pathOf[device.kind],
    direction,
    location: idFromUuid('location', device.locationUuid),
    bandHours: new Map(),
    holidays: JAPANESE_HOLIDAYS,
    deviceEligibility: ['EVERYONE'],
    stop: member.stop,
    plans: member.contracts.map(({ number, state, locationUuids }) => ({ contract: number, state, ...accessOf(locationUuids) })),
    tickets: [],
    reservations: [],
    counted: member.counted,
    keys: [],
    openVisitUsedTicket: false,
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
