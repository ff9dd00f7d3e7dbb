import { LockMode } from '@mikro-orm/core';
import type { Id } from '@monban/domain-kit';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { mutation } from '../mutation.ts';
import { StaffCall } from './staff-call.entity.ts';

/** A member of staff goes to the door. Answering a call that a colleague has answered changes nothing and succeeds. */
export const answerStaffCall = mutation.define('answerStaffCall', {
  action: 'staffCall.answer',
  input: z.object({ callId: inputs.anyId('staffCall') }),
  refusals: { STAFF_CALL_UNKNOWN: 'StaffCallUnknown' },
  answer: 'StaffCallAnswered',
  async load(em, { callId }) {
    const call = await em.findOne(StaffCall, { id: callId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return call && { call, isOpen: call.answeredAt === null };
  },
  unknown: 'STAFF_CALL_UNKNOWN',
  commit(_, { facts: { call, isOpen }, ctx, now }) {
    if (isOpen) Object.assign(call, { answeredAt: now, answeredBy: ctx.viewer.accountId as Id<'account'> });
    return { call: { id: call.id } };
  },
  audit: ({ facts: { call, isOpen } }) => (isOpen ? { action: 'staff.answered', subjectType: 'device', subjectId: call.device.id } : []),
});
