import { z } from 'zod';
import { aggregate, type StateOf } from './aggregate-contract.ts';

/** A product as contracts tells of it. */
export const productContract = aggregate({
  owner: 'contracts',
  type: 'product',
  description: 'Something that contracts are made for; others hang prices and locations on it.',
  version: 1,
  state: z.object({
    /** Its id with prefix. */
    productId: z.string(),
    name: z.string(),
  }),
  events: { ProductDefined: 'It was made, or has another name.' },
});
export type ProductState = StateOf<typeof productContract>;
