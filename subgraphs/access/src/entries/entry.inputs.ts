import { idempotencyKey } from '@monban/subgraph-kit';
import { z } from 'zod';
import { directions } from './entry-record.entity.ts';

export const recordEntryInput = z.object({
  idempotencyKey,
  /** Text that is not a code gets the same answer as a code that does not work, because the person at the door can only show another. */
  memberCode: z.string().max(64),
  direction: z.enum(directions),
});
