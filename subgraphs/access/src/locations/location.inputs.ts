import { timeZone } from '@monban/domain-kit/input';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';

export const updateLocationInput = z.object({
  locationId: inputs.id('location'),
  name: inputs.line(50),
  antiPassback: z.boolean(),
});
export const createLocationInput = z.object({ name: inputs.line(50), timeZone: timeZone.nullish() });
