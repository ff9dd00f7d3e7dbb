import type { Id } from '@monban/domain-kit';
import { lookUp, mutations, readSize, type RequestContext } from '@monban/subgraph-kit';
import { deviceById } from '../devices/device.queries.ts';
import { entryRecordBy } from '../entries/entry-record.queries.ts';
import { locationById } from '../locations/location.queries.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import { answerStaffCall } from './answer-staff-call.ts';
import { callStaff } from './call-staff.ts';
import { StaffCall } from './staff-call.entity.ts';
import { openStaffCalls } from './staff-call.queries.ts';

const callById = lookUp(StaffCall);

/** The call that an answer refers to. */
const readCall = async ({ call }: { readonly call: { readonly id: Id<'staffCall'> } }, _: unknown, ctx: RequestContext) =>
  (await ctx.load(callById, call.id))!;

export const staffCallResolvers: Resolvers = {
  Query: {
    openStaffCalls: (_, { first }, ctx) => openStaffCalls(ctx, readSize(first, 100)),
  },
  Mutation: mutations(callStaff, answerStaffCall),
  StaffCalled: { call: readCall },
  StaffCallAnswered: { call: readCall },
  StaffCall: {
    location: async (call, _, ctx) => (await ctx.load(locationById, call.location.id))!,
    device: async (call, _, ctx) => (await ctx.load(deviceById, call.device.id))!,
    entryRecord: (call, _, ctx) => (call.entryRecordId ? entryRecordBy(ctx, call.entryRecordId) : null),
    answeredBy: ({ answeredBy }) => (answeredBy ? { id: answeredBy } : null),
  },
};
