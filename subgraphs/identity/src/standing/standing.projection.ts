import { idFromUuid, type Id } from '@monban/domain-kit';
import type { Apply } from '@monban/subgraph-kit';
import { z } from 'zod';
import { eraseAccount } from '../accounts/erase-account.ts';
import { revoke } from '../sessions/revocations.ts';
import { ContractStanding, SeatStanding } from './standing.entity.ts';

const contractState = z.object({ holderUuid: z.uuid(), state: z.string() });
const seatState = z.object({
  contractUuid: z.uuid(),
  accountUuid: z.uuid(),
  state: z.enum(['TAKEN', 'RELEASED']),
  left: z.boolean().default(false),
});

/** The state of a contract changed: its seat members gain or lose access within a second (`T-36`, `T-55`). */
export const applyContract: Apply = async (em, { tenant, aggregate, data }, { at }) => {
  const { holderUuid, state } = contractState.parse(data);
  const id = idFromUuid('contract', aggregate.id);
  await em.upsert(ContractStanding, {
    tenantId: tenant as Id<'tenant'>,
    id,
    createdAt: at,
    holderId: idFromUuid('account', holderUuid),
    state,
  });
  const members = await em.find(SeatStanding, { contractId: id }, { fields: ['accountId'] });
  await revoke(em, { accountIds: members.map((seat) => seat.accountId) });
};

/** A seat was taken or released; a release removes the person as a customer (`T-43`). */
export const applySeat: Apply = async (em, { tenant, aggregate, data }, { at }) => {
  const { contractUuid, accountUuid, state, left } = seatState.parse(data);
  const id = idFromUuid('seat', aggregate.id);
  const accountId = idFromUuid('account', accountUuid);
  if (state === 'RELEASED') {
    await em.nativeDelete(SeatStanding, { id });
    await eraseAccount(
      em,
      accountId,
      at,
      left ? { kind: 'SEAT_MEMBER_LEFT', contractId: idFromUuid('contract', contractUuid) } : { kind: 'SEAT_MEMBER_REMOVED' },
    );
    return;
  }
  await em.upsert(SeatStanding, {
    tenantId: tenant as Id<'tenant'>,
    id,
    createdAt: at,
    contractId: idFromUuid('contract', contractUuid),
    accountId,
  });
};
