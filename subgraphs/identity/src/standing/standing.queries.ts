import type { Id } from '@monban/domain-kit';
import { lookUp, type RequestContext } from '@monban/subgraph-kit';
import { ContractStanding, SeatStanding } from './standing.entity.ts';

const seatOfAccount = lookUp(SeatStanding, 'accountId');
const contractById = lookUp(ContractStanding);

/** The holder of the contract on which a person has a seat; null for a person without a seat. */
export async function holderOfSeatMember(ctx: RequestContext, accountId: Id<'account'>): Promise<Id<'account'> | null> {
  const seat = await ctx.load(seatOfAccount, accountId);
  return (seat && (await ctx.load(contractById, seat.contractId))?.holderId) ?? null;
}
