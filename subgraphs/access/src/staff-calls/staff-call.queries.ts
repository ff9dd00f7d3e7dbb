import type { RequestContext } from '@monban/subgraph-kit';
import { StaffCall } from './staff-call.entity.ts';

/** Calls that nobody has answered, the longest waiting first. */
export const openStaffCalls = (ctx: RequestContext, limit: number): Promise<StaffCall[]> =>
  ctx.read((em) => em.find(StaffCall, { answeredAt: null }, { orderBy: { at: 'asc', id: 'asc' }, limit }));
