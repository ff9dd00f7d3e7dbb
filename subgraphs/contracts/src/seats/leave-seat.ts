import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
import { lockSeat, releaseSeat } from './release-seat.ts';
import { tellReleased } from './seat.events.ts';

/**
 * A seat member leaves the seat (`P-T-01`), with the same effects as a removal: the account is erased, the seat is free, and identity mails
 * both. Works even while the contract is suspended or seats are switched off: nobody is held back.
 */
export const leaveSeat = mutation.define('leaveSeat', {
  action: 'seat.leave',
  input: z.object({ seatId: inputs.id('seat') }),
  refusals: { SEAT_NOT_FOUND: 'SeatUnknown' },
  answer: 'SeatLeft',
  load: (em, { seatId }) => lockSeat(em, seatId),
  unknown: 'SEAT_NOT_FOUND',
  thing: ({ seat }) => seat,
  commit(_, { facts, now }) {
    releaseSeat(facts, { at: now, left: true });
    return { seatId: facts.seat.id };
  },
  emit: (em, { facts: { seat }, now }) => tellReleased(em, seat, now),
  audit: ({ facts: { seat, contract } }) => ({
    action: 'seat.left',
    subjectType: 'seat',
    subjectId: seat.id,
    detail: { contractId: contract.id },
  }),
});
