import { defineList, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { StaffCall, type StaffCallRow } from './staff-call.entity.ts';

const openCalls = defineList({
  name: 'open-staff-calls',
  of: StaffCall,
  always: (eb) => eb('r.answeredAt', 'is', null),
  filter: z.object({}),
  where: () => ({}),
  sorts: { LONGEST_WAITING: { by: ['at', 'id'], direction: 'asc' } },
});

/** Calls that nobody has answered, the longest waiting first. */
export const openStaffCalls = (ctx: RequestContext, limit: number): Promise<StaffCallRow[]> => openCalls.first(ctx, limit);
