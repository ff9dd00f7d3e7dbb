import { timeZone } from '@monban/domain-kit/input';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';

export const createLocationInput = z.object({ name: inputs.line(50), timeZone });
