import { inputs, invalidInputFailure, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { failure } from '../messages.ts';
import { permissions } from '../permissions.ts';
import { lockSeat, releaseSeat } from './release-seat.ts';

const removeSeatMemberInput = z.object({ seatId: inputs.id('seat'), reason: inputs.paragraph(500) });

/**
 * Frees a seat (`T-43`…`T-45`), whatever the contract's state (`T-51`). Identity and access hear of it in the same transaction and end
 * the person's login and entry. The holder; staff with a reason (`P-T-13`).
 */
export async function removeSeatMember(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, removeSeatMemberInput, raw);
  if (!input.ok) return input.error;
  const { seatId, reason } = input.value;
  return ctx.write(async (em) => {
    const unknown = () => failure(ctx.locale, 'SeatUnknown', 'SEAT_NOT_FOUND');
    const locked = await lockSeat(em, seatId);
    if (!locked || !permissions.can(ctx, 'seat.manage', locked.contract)) return unknown();
    const { seat, contract } = locked;
    if (!reason && !permissions.can(ctx, 'seat.removeUnexplained', contract))
      return invalidInputFailure(ctx.locale, ['reason', 'REQUIRED']);
    await releaseSeat(em, seat, contract, ctx.clock.now(), false);
    await ctx.audit(em, { action: 'seat.released', subjectType: 'seat', subjectId: seat.id, detail: { contractId: contract.id, reason } });
    return { __typename: 'SeatMemberRemoved' as const, contract };
  });
}
