import { LockMode } from '@mikro-orm/core';
import { inputs, invalidInputFailure, readInput, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Contract } from '../contracts/contract.entity.ts';
import { failure } from '../messages.ts';
import { permissions } from '../permissions.ts';
import { Seat } from './seat.entity.ts';
import { tellReleased } from './seat.events.ts';

const removeSeatMemberInput = z.object({ seatId: inputs.id('seat'), reason: inputs.paragraph(500) });

/**
 * Frees a seat (`T-43`…`T-45`), whatever the contract's state (`T-51`). Identity and access hear of it in the same transaction and end
 * the person's login and entry. The holder; staff with a reason (`P-T-13`).
 */
export async function removeSeatMember(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, removeSeatMemberInput, raw);
  if (!input.ok) return input.error;
  const { seatId, reason } = input.value;
  if (ctx.viewer.role === 'staff' && !reason) return invalidInputFailure(ctx.locale, ['reason', 'REQUIRED']);
  return ctx.write(async (em) => {
    const unknown = () => failure(ctx.locale, 'SeatUnknown', 'SEAT_NOT_FOUND');
    const found = await em.findOne(Seat, { id: seatId, releasedAt: null });
    if (!found) return unknown();
    // the contract's row is the lock of all that happens to its seats
    const contract = await em.findOneOrFail(Contract, { id: found.contract.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!permissions.can(ctx, 'seat.manage', contract)) return unknown();
    const seat = await em.refresh(found);
    if (!seat || seat.releasedAt) return unknown();
    const now = ctx.clock.now();
    seat.releasedAt = now;
    contract.seatsUsed -= 1;
    await em.flush();
    await tellReleased(em, seat, now);
    await ctx.audit(em, { action: 'seat.released', subjectType: 'seat', subjectId: seat.id, detail: { contractId: contract.id, reason } });
    return { __typename: 'SeatMemberRemoved' as const, contract };
  });
}
