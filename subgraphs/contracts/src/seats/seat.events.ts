import { uuidOf } from '@monban/domain-kit';
import { type Em, emit, type Publication } from '@monban/subgraph-kit';
import { Seat } from './seat.entity.ts';

/** A seat has at most two events: taken (1, from the database function that takes it) and released (2). */
const stateOf = (seat: Seat) => ({
  contractUuid: uuidOf(seat.contract.id),
  accountUuid: uuidOf(seat.accountId),
  state: seat.releasedAt ? 'RELEASED' : 'TAKEN',
  left: seat.leftByMember,
});

export async function tellReleased(em: Em, seat: Seat, at: Temporal.Instant): Promise<void> {
  await emit(em, seat.tenantId, seatPublication.to, {
    type: 'SeatReleased',
    version: 1,
    aggregateType: 'seat',
    aggregateId: seat.id,
    seq: 2,
    at,
    data: stateOf(seat),
  });
}

export const seatPublication: Publication = {
  to: ['identity', 'access'],
  async snapshot(em, { uuids, afterUuid, first }) {
    const rows = await em.find(
      Seat,
      { ...(uuids ? { id: { $in: uuids as Seat['id'][] } } : {}), ...(afterUuid ? { id: { $gt: afterUuid as Seat['id'] } } : {}) },
      { orderBy: { id: 'asc' }, limit: first },
    );
    return rows.map((seat) => ({ uuid: uuidOf(seat.id), seq: seat.releasedAt ? 2 : 1, data: stateOf(seat) }));
  },
};
