import { wholeYen } from '@monban/domain-kit/input';
import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';

const highestPrice = 99_999_999;

export const setMonthlyPriceInput = z.object({
  productId: inputs.id('product'),
  net: wholeYen.min(0).max(highestPrice),
  /** No price is set yet: omitted, or 0. */
  expectedVersion: z
    .int()
    .nullish()
    .transform((version) => version ?? 0),
});
