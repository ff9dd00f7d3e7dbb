import type { Id } from '@monban/domain-kit';
import { lookUp, type RequestContext } from '@monban/subgraph-kit';
import { ContractStanding, SeatStanding } from './standing.entity.ts';

const seatOfAccount = lookUp(SeatStanding, 'accountId');
const contractById = lookUp(ContractStanding);

/** Who holds the contract on whose seat a person sits; null for somebody on no seat. */
export async function holderOfSeatMember(ctx: RequestContext, accountId: Id<'account'>): Promise<Id<'account'> | null> {
  const seat = await ctx.load(seatOfAccount, accountId);
  return (seat && (await ctx.load(contractById, seat.contractId))?.holderId) ?? null;
}
