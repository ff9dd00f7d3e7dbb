import type { Id } from '@monban/domain-kit';
import { defineList, lookUp, type RequestContext } from '@monban/subgraph-kit';
import { z } from 'zod';
import { Device, type DeviceRow } from './device.entity.ts';

export const deviceById = lookUp(Device);
const deviceOfAccount = lookUp(Device, 'accountId');

const devices = defineList({
  name: 'devices',
  of: Device,
  filter: z.object({}),
  where: () => ({}),
  sorts: { NAME_ASC: { by: ['name', 'id'], direction: 'asc' } },
});

/** Devices by name; more than a hundred is more than any operator has on one screen. */
export const listDevices = (ctx: RequestContext, limit: number): Promise<DeviceRow[]> => devices.first(ctx, limit);

/** The device that is logged in, if it is installed; nobody else is one. */
export async function thisDevice(ctx: RequestContext): Promise<DeviceRow | null> {
  const { tenantId, accountId } = ctx.viewer;
  if (!tenantId || !accountId) return null;
  return ctx.load(deviceOfAccount, accountId as Id<'account'>);
}
