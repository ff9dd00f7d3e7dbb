import { inputs, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { failure } from '../messages.ts';
import { permissions } from '../permissions.ts';
import { lockSeat, releaseSeat } from './release-seat.ts';

const leaveSeatInput = z.object({ seatId: inputs.id('seat') });

/**
 * A seat member leaves the seat by themself (`P-T-01`), with the effects of a removal: the account is erased, the seat is free, and
 * identity mails both. Also while the contract is halted or seats are switched off: nobody is kept.
 */
export async function leaveSeat(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, leaveSeatInput, raw);
  if (!input.ok) return input.error;
  return ctx.write(async (em) => {
    const locked = await lockSeat(em, input.value.seatId);
    if (!locked || !permissions.can(ctx, 'seat.leave', locked.seat)) return failure(ctx.locale, 'SeatUnknown', 'SEAT_NOT_FOUND');
    const { seat, contract } = locked;
    await releaseSeat(em, seat, contract, ctx.clock.now(), true);
    await ctx.audit(em, { action: 'seat.left', subjectType: 'seat', subjectId: seat.id, detail: { contractId: contract.id } });
    return { __typename: 'SeatLeft' as const, seatId: seat.id };
  });
}
