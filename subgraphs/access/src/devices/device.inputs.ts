import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { deviceKinds } from './device.entity.ts';

/** One day: nobody should be admitted by older knowledge. */
const MOST_MINUTES_ALONE = 1_440;

export const updateDeviceInput = z.object({
  deviceId: inputs.id('device'),
  name: inputs.line(50),
  decidesAloneMinutes: z.int().min(0).max(MOST_MINUTES_ALONE),
});
export const installDeviceInput = z.object({
  accountId: inputs.id('account'),
  locationId: inputs.id('location'),
  name: inputs.line(50),
  kind: z.enum(deviceKinds),
});
