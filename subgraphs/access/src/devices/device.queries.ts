import type { Id } from '@monban/domain-kit';
import { loadById, type RequestContext } from '@monban/subgraph-kit';
import { Device } from './device.entity.ts';

export const deviceById = loadById(Device);

/** Devices by name; more than a hundred is more than any operator has on one screen. */
export const listDevices = (ctx: RequestContext, limit: number): Promise<Device[]> =>
  ctx.read((em) => em.find(Device, {}, { orderBy: { name: 'asc', id: 'asc' }, limit }));

/** The device that is logged in, if it is installed; nobody else is one. */
export async function thisDevice(ctx: RequestContext): Promise<Device | null> {
  const { tenantId, accountId } = ctx.viewer;
  if (!tenantId || !accountId) return null;
  return ctx.read((em) => em.findOne(Device, { accountId: accountId as Id<'account'> }));
}
