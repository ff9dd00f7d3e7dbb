import { LockMode } from '@mikro-orm/core';
import type { Id } from '@monban/domain-kit';
import type { Em } from '@monban/subgraph-kit';
import { Contract } from '../contracts/contract.entity.ts';
import { Seat } from './seat.entity.ts';

interface LockedSeat {
  readonly seat: Seat;
  readonly contract: Contract;
}

/** A taken seat with its contract, both locked until the transaction ends; null when it is not taken (any more). */
export async function lockSeat(em: Em, id: Id<'seat'>): Promise<LockedSeat | null> {
  const found = await em.findOne(Seat, { id, releasedAt: null });
  if (!found) return null;
  // the contract's row serves as the lock for everything that happens to its seats
  const contract = await em.findOneOrFail(Contract, { id: found.contract.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const seat = await em.refresh(found);
  return seat && !seat.releasedAt ? { seat, contract } : null;
}

/** Frees a locked seat (`T-45`); identity and access are informed and end the person's login and entry (`T-43`, `T-44`). */
export function releaseSeat({ seat, contract }: LockedSeat, { at, left }: { at: Temporal.Instant; left: boolean }): void {
  seat.releasedAt = at;
  seat.leftByMember = left;
  contract.seatsUsed -= 1;
}
