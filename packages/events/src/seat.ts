import { z } from 'zod';
import { aggregate, type StateOf } from './aggregate-contract.ts';

/** A seat as contracts tells of it: twice at most, taken (1) and released (2). */
export const seatContract = aggregate({
  owner: 'contracts',
  type: 'seat',
  description: 'A seat member’s place on a contract.',
  version: 1,
  state: z.object({
    contractUuid: z.uuid(),
    /** Account of the seat member. */
    accountUuid: z.uuid(),
    state: z.enum(['TAKEN', 'RELEASED']),
    /** Whether the member left by themselves; false while it is taken. */
    left: z.boolean().default(false),
  }),
  events: {
    SeatTaken: 'Somebody confirmed their registration and has the seat.',
    SeatReleased: 'The seat is free again; the member is removed as a customer (`T-43`, `T-45`).',
  },
});
export type SeatState = StateOf<typeof seatContract>;
