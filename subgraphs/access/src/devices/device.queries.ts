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

/** Devices by name; no operator has more than a hundred on one screen. */
export const listDevices = (ctx: RequestContext, limit: number): Promise<DeviceRow[]> => devices.first(ctx, limit);

/** The logged-in device, if it is installed; null for everybody else. */
export async function thisDevice(ctx: RequestContext): Promise<DeviceRow | null> {
  const { tenantId, accountId } = ctx.viewer;
  if (!tenantId || !accountId) return null;
  return ctx.load(deviceOfAccount, accountId as Id<'account'>);
}
