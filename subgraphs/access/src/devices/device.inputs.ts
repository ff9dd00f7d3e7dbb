import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { deviceKinds } from './device.entity.ts';

export const installDeviceInput = z.object({
  accountId: inputs.id('account'),
  locationId: inputs.id('location'),
  name: inputs.line(50),
  kind: z.enum(deviceKinds),
});
