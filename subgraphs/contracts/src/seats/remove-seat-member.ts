import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
import { permissions } from '../permissions.ts';
import { decideRemoval } from './domain/seat-removal.ts';
import { lockSeat, releaseSeat } from './release-seat.ts';
import { tellReleased } from './seat.events.ts';

/**
 * Frees a seat (`T-43`…`T-45`), in any state of the contract (`T-51`). Identity and access are informed in the same transaction and end the
 * person's login and entry. For the holder, and for staff with a reason (`P-T-13`).
 */
export const removeSeatMember = mutation.define('removeSeatMember', {
  action: 'seat.remove',
  input: z.object({ seatId: inputs.id('seat'), reason: inputs.paragraph(500) }),
  refusals: { SEAT_NOT_FOUND: 'SeatUnknown' },
  answer: 'SeatMemberRemoved',
  async load(em, { seatId }, ctx) {
    const locked = await lockSeat(em, seatId);
    return locked && { ...locked, needsReason: !permissions.can(ctx, 'seat.removeUnexplained', locked.contract) };
  },
  unknown: 'SEAT_NOT_FOUND',
  thing: ({ contract }) => contract,
  decide: ({ needsReason }, { reason }) => decideRemoval(reason, needsReason),
  commit(_, { facts, now }) {
    releaseSeat(facts, { at: now, left: false });
    return { contract: { id: facts.contract.id } };
  },
  emit: (em, { facts: { seat }, now }) => tellReleased(em, seat, now),
  audit: ({ facts: { seat, contract }, input: { reason } }) => ({
    action: 'seat.released',
    subjectType: 'seat',
    subjectId: seat.id,
    detail: { contractId: contract.id, reason },
  }),
});
