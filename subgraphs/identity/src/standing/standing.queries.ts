import type { Id } from '@monban/domain-kit';
import { defineLoader } from '@monban/subgraph-kit';
import { ContractStanding, SeatStanding } from './standing.entity.ts';

/** Who holds the contract on whose seat a person sits; null for somebody on no seat. */
export const holderOfSeatMember = defineLoader('holderOfSeatMember', async (accountIds: readonly Id<'account'>[], ctx) =>
  ctx.read(async (em) => {
    const seats = await em.find(SeatStanding, { accountId: { $in: [...accountIds] } });
    const contracts = seats.length === 0 ? [] : await em.find(ContractStanding, { id: { $in: seats.map((seat) => seat.contractId) } });
    const contractOf = new Map(seats.map((seat) => [seat.accountId, seat.contractId]));
    const holderOf = new Map(contracts.map((contract) => [contract.id, contract.holderId]));
    return accountIds.map((id) => {
      const contractId = contractOf.get(id);
      return contractId === undefined ? null : (holderOf.get(contractId) ?? null);
    });
  }),
);
