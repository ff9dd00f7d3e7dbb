import { defineChildList, lookUp } from '@monban/subgraph-kit';
import { Seat } from './seat.entity.ts';

export const seatById = lookUp(Seat);

/** The seat that a person has now. */
export const seatOfAccount = lookUp(Seat, 'accountId', { where: (eb) => eb('releasedAt', 'is', null) });

/** Seat members of a contract in order of arrival (`T-29`), which is the order of their ids. */
export const listSeats = defineChildList({
  name: 'seats',
  of: Seat,
  by: 'contractId',
  where: (eb) => eb('releasedAt', 'is', null),
  sort: { by: ['id'], direction: 'asc' },
});
