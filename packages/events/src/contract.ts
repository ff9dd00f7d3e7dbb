import { z } from 'zod';
import { aggregate, type StateOf } from './aggregate-contract.ts';

export const contractStates = ['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED'] as const;

/** A contract as contracts tells of it. */
export const contractContract = aggregate({
  owner: 'contracts',
  type: 'contract',
  description: 'How a contract stands: it decides who of its people may log in and enter.',
  version: 1,
  state: z.object({
    /** Human number, unique within the tenant. */
    number: z.int(),
    productUuid: z.uuid(),
    /** Account of the primary member. */
    holderUuid: z.uuid(),
    state: z.enum(contractStates),
  }),
  events: { ContractStanding: 'It was made, or its state changed.' },
});
export type ContractState = StateOf<typeof contractContract>;
