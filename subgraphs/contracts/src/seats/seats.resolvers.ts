import { parseId } from '@monban/domain-kit';
import { mutations } from '@monban/subgraph-kit';
import { contractById } from '../contracts/contract.queries.ts';
import { failure } from '../messages.ts';
import { productById } from '../products/product.queries.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import { seatStanding } from './domain/seat-ledger.ts';
import { inviteToken } from './invite-link.ts';
import { inviteStanding } from './invite-standing.ts';
import { leaveSeat } from './leave-seat.ts';
import { removeSeatMember } from './remove-seat-member.ts';
import { renewInviteLink } from './renew-invite-link.ts';
import { listSeats, seatById } from './seat.queries.ts';
import { takeSeat } from './take-seat.ts';

/** The parts of an invite link: a secret of the installation, and the address at which members open Monban. */
export interface InviteLinkSettings {
  readonly secret: string;
  readonly origin: string;
}

export const seatResolvers = ({ secret, origin }: InviteLinkSettings): Resolvers => ({
  Query: {
    async seatInvite(_, { token }, ctx) {
      const storefrontId = Number(ctx.viewer.storefrontId);
      const standing = ctx.viewer.features.includes('SEATS')
        ? await inviteStanding(ctx, { token, storefrontId, secret })
        : { outcome: 'DEAD' as const };
      if (standing.outcome === 'DEAD') return failure(ctx.locale, 'InviteLinkDead', 'SEAT_LINK_DEAD');
      if (standing.outcome === 'FULL') return failure(ctx.locale, 'SeatsFull', 'SEAT_FULL');
      return { __typename: 'SeatInvite', productName: standing.productName, holder: { id: standing.contract.holderId } };
    },
    async inviteStanding(_, { token, storefrontId }, ctx) {
      const standing = await inviteStanding(ctx, { token, storefrontId: Number(storefrontId), secret });
      if (standing.outcome === 'DEAD') return { outcome: 'DEAD', contractId: null, linkVersion: null };
      return { outcome: standing.outcome, contractId: standing.contract.id, linkVersion: standing.contract.linkVersion };
    },
  },
  Mutation: mutations(takeSeat, removeSeatMember, leaveSeat, renewInviteLink),
  Contract: {
    async seats(contract, _, ctx) {
      const { seatAllowance } = (await ctx.load(productById, contract.product.id))!;
      const { used, free, state } = seatStanding({ allowance: seatAllowance, used: contract.seatsUsed, state: contract.state });
      return { allowance: seatAllowance, used, free, state };
    },
    seatMembers: (contract, args, ctx) => listSeats(ctx, contract.id, args),
    async inviteLinkStanding(contract, _, ctx) {
      const { seatAllowance } = (await ctx.load(productById, contract.product.id))!;
      const { linkShown } = seatStanding({ allowance: seatAllowance, used: contract.seatsUsed, state: contract.state });
      return { usable: linkShown, madeAt: contract.linkMadeAt };
    },
    async inviteLink(contract, _, ctx) {
      const { seatAllowance } = (await ctx.load(productById, contract.product.id))!;
      const { linkShown } = seatStanding({ allowance: seatAllowance, used: contract.seatsUsed, state: contract.state });
      if (!linkShown) return null;
      const token = inviteToken({ contractId: contract.id, version: contract.linkVersion }, secret);
      return { url: `${origin}/s/${contract.storefrontId}/invite/${token}` };
    },
  },
  Seat: {
    __resolveReference({ id }, ctx) {
      const seatId = parseId('seat', id);
      return seatId && ctx.load(seatById, seatId);
    },
    account: (seat) => ({ id: seat.accountId }),
    contract: async (seat, _, ctx) => (await ctx.load(contractById, seat.contract.id))!,
    takenAt: (seat) => seat.createdAt,
  },
});
