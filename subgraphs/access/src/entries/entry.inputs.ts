import { idempotencyKey } from '@monban/subgraph-kit';
import { z } from 'zod';
import { directions } from './entry-record.entity.ts';

export const recordEntryInput = z.object({
  idempotencyKey,
  /** Whatever is no code is answered like one that does not work: the person at the door can do the same about both. */
  memberCode: z.string().max(64),
  direction: z.enum(directions),
});
