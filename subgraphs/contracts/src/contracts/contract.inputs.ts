import { inputs } from '@monban/subgraph-kit';
import { z } from 'zod';
import { suspensionReasons } from './contract.entity.ts';

export const assignContractInput = z.object({ productId: inputs.id('product'), holderId: inputs.id('account') });
export const suspendContractInput = z.object({
  contractId: inputs.id('contract'),
  reason: z.enum(suspensionReasons),
  note: inputs.paragraph(500),
});
export const resumeContractInput = z.object({ contractId: inputs.id('contract') });
