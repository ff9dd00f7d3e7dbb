import { LockMode } from '@mikro-orm/core';
import { type Id, parseId } from '@monban/domain-kit';
import type { RequestContext } from '@monban/subgraph-kit';
import { failure } from '../messages.ts';
import { StaffCall } from './staff-call.entity.ts';

/** Somebody of the staff goes to the door. Answering what a colleague has answered changes nothing and is no failure. */
export async function answerStaffCall(ctx: RequestContext, { callId }: { readonly callId: string }) {
  const unknown = failure(ctx.locale, 'StaffCallUnknown', 'STAFF_CALL_UNKNOWN');
  const id = parseId('staffCall', callId);
  if (!id) return unknown;
  return ctx.write(async (em) => {
    const call = await em.findOne(StaffCall, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!call) return unknown;
    if (call.answeredAt === null) {
      call.answeredAt = ctx.clock.now();
      call.answeredBy = ctx.viewer.accountId as Id<'account'>;
      await em.flush();
      await ctx.audit(em, { action: 'staff.answered', subjectType: 'device', subjectId: call.device.id });
    }
    return { __typename: 'StaffCallAnswered' as const, call };
  });
}
