import { idFromUuid } from '@monban/domain-kit';
import { contractContract, seatContract } from '@monban/events';
import { subscription } from '@monban/subgraph-kit';
import { eraseAccount } from '../accounts/erase-account.ts';
import { revoke } from '../sessions/revocations.ts';
import { ContractStanding, SeatStanding } from './standing.entity.ts';

/** A contract's standing changed: its seat members are in or out within a second (`T-36`, `T-55`). */
export const keepContracts = subscription(contractContract, async (em, told, { at }) => {
  const contracts = told.map(({ tenant: tenantId, id, data }) => {
    return { tenantId, id: idFromUuid('contract', id), createdAt: at, holderId: idFromUuid('account', data.holderUuid), state: data.state };
  });
  await em.upsertMany(ContractStanding, contracts);
  const members = await em.find(SeatStanding, { contractId: { $in: contracts.map(({ id }) => id) } }, { fields: ['accountId'] });
  await revoke(em, { accountIds: members.map((seat) => seat.accountId) });
});

/** A seat was taken or released; released means that the person is removed as a customer (`T-43`). */
export const keepSeats = subscription(seatContract, async (em, told, { at }) => {
  const seats = told.map(({ tenant: tenantId, id, data: { contractUuid, accountUuid, state, left } }) => ({
    seat: {
      tenantId,
      id: idFromUuid('seat', id),
      createdAt: at,
      contractId: idFromUuid('contract', contractUuid),
      accountId: idFromUuid('account', accountUuid),
    },
    isTaken: state === 'TAKEN',
    left,
  }));
  const released = seats.filter(({ isTaken }) => !isTaken);
  if (released.length > 0) await em.nativeDelete(SeatStanding, { id: { $in: released.map(({ seat }) => seat.id) } });
  for (const { seat, left } of released) {
    const farewell = left
      ? ({ kind: 'SEAT_MEMBER_LEFT', contractId: seat.contractId } as const)
      : ({ kind: 'SEAT_MEMBER_REMOVED' } as const);
    await eraseAccount(em, seat.accountId, at, farewell);
  }
  const taken = seats.filter(({ isTaken }) => isTaken).map(({ seat }) => seat);
  if (taken.length > 0) await em.upsertMany(SeatStanding, taken);
});
