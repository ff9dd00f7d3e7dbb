import { uuidOf } from '@monban/domain-kit';
import { seatContract, type SeatState } from '@monban/events';
import { type Em, eventOf, type EventRecord, type Publication, tell } from '@monban/subgraph-kit';
import { Seat } from './seat.entity.ts';

type Sat = Pick<Seat, 'accountId' | 'releasedAt' | 'leftByMember'> & { readonly contract: Pick<Seat['contract'], 'id'> };

/** A seat is told of twice at most: taken (1) and released (2). */
const stateOf = (seat: Sat): SeatState => ({
  contractUuid: uuidOf(seat.contract.id),
  accountUuid: uuidOf(seat.accountId),
  state: seat.releasedAt ? 'RELEASED' : 'TAKEN',
  left: seat.leftByMember,
});

/** Says that a seat is taken; the database function that takes it tells this, if it does. */
export const seatTaken = (
  seat: Pick<Seat, 'id' | 'accountId'> & { readonly contractId: Seat['contract']['id'] },
  at: Temporal.Instant,
): EventRecord =>
  eventOf(seatPublication, {
    type: 'SeatTaken',
    id: seat.id,
    seq: 1,
    at,
    state: stateOf({ accountId: seat.accountId, contract: { id: seat.contractId }, releasedAt: null, leftByMember: false }),
  });

export const tellReleased = (em: Em, seat: Seat, at: Temporal.Instant): Promise<void> =>
  tell(em, seat.tenantId, seatPublication, { type: 'SeatReleased', id: seat.id, seq: 2, at, state: stateOf(seat) });

export const seatPublication: Publication<typeof seatContract> = {
  contract: seatContract,
  to: ['identity', 'access'],
  keys: 'select id, case when released_at is null then 1 else 2 end as seq from seat',
  async snapshot(em, { uuids, afterUuid, first }) {
    const rows = await em.find(
      Seat,
      { ...(uuids ? { id: { $in: uuids as Seat['id'][] } } : {}), ...(afterUuid ? { id: { $gt: afterUuid as Seat['id'] } } : {}) },
      { orderBy: { id: 'asc' }, limit: first },
    );
    return rows.map((seat) => ({ uuid: uuidOf(seat.id), seq: seat.releasedAt ? 2 : 1, data: stateOf(seat) }));
  },
};
