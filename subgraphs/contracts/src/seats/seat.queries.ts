import { defineChildList, lookUp } from '@monban/subgraph-kit';
import { Seat } from './seat.entity.ts';

export const seatById = lookUp(Seat);

/** The seat that a person sits on now. */
export const seatOfAccount = lookUp(Seat, 'accountId', { where: (eb) => eb('releasedAt', 'is', null) });

/** Seat members of a contract by the time they came (`T-29`); ids grow with time. */
export const listSeats = defineChildList({
  name: 'seats',
  of: Seat,
  by: 'contractId',
  where: (eb) => eb('releasedAt', 'is', null),
  sort: { by: ['id'], direction: 'asc' },
});
