import { readSize } from '@monban/subgraph-kit';
import { deviceById } from '../devices/device.queries.ts';
import { entryRecordBy } from '../entries/entry-record.queries.ts';
import { locationById } from '../locations/location.queries.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import { answerStaffCall } from './answer-staff-call.ts';
import { callStaff } from './call-staff.ts';
import { openStaffCalls } from './staff-call.queries.ts';

export const staffCallResolvers: Resolvers = {
  Query: {
    openStaffCalls: (_, { first }, ctx) => openStaffCalls(ctx, readSize(first, 100)),
  },
  Mutation: {
    callStaff: (_, { input }, ctx) => callStaff(ctx, input),
    answerStaffCall: (_, { input }, ctx) => answerStaffCall(ctx, input),
  },
  StaffCall: {
    location: async (call, _, ctx) => (await ctx.load(locationById, call.location.id))!,
    device: async (call, _, ctx) => (await ctx.load(deviceById, call.device.id))!,
    entryRecord: (call, _, ctx) => (call.entryRecordId ? entryRecordBy(ctx, call.entryRecordId) : null),
    answeredBy: ({ answeredBy }) => (answeredBy ? { id: answeredBy } : null),
  },
};
