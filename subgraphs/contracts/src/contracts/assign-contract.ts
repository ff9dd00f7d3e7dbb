import { newId, uuidOf } from '@monban/domain-kit';
import type { Em } from '@monban/subgraph-kit';
import { ensureCustomer } from '../customers/customer.projection.ts';
import { mutation } from '../mutation.ts';
import { Product } from '../products/product.entity.ts';
import { Seat } from '../seats/seat.entity.ts';
import { Contract } from './contract.entity.ts';
import { noteState } from './contract-state-change.entity.ts';
import { tellStanding } from './contract.events.ts';
import { assignContractInput } from './contract.inputs.ts';
import { decideAssignment } from './domain/contract-assignment.ts';

/** Gives a customer a contract that is in force from today (business date of the tenant). */
export const assignContract = mutation.define('assignContract', {
  action: 'contract.assign',
  input: assignContractInput,
  refusals: { HOLDER_UNKNOWN: 'HolderUnknown', PRODUCT_UNKNOWN: 'ProductUnknown', HOLDER_IS_SEAT_MEMBER: 'HolderIsSeatMember' },
  answer: 'ContractAssigned',
  prepare: async (ctx, { holderId }) => ({ customer: await ensureCustomer(ctx, holderId) }),
  load: async (em, { productId, holderId }, _, { customer }) => ({
    id: newId('contract'),
    customer,
    product: await em.findOne(Product, { id: productId }),
    seat: await em.findOne(Seat, { accountId: holderId, releasedAt: null }),
  }),
  decide: ({ customer, product, seat }) =>
    decideAssignment({ isCustomer: customer !== null, isProduct: product !== null, isSeatMember: seat !== null }),
  commit: async (em, { facts: { id, customer, product }, input: { holderId }, now, today }) => {
    const contract = em.create(Contract, {
      tenantId: product!.tenantId,
      id,
      createdAt: now,
      number: await nextNumber(em, product!.tenantId),
      product: product!,
      storefrontId: customer!.storefrontId,
      holderId,
      state: 'ACTIVE',
      startsOn: today,
      seatsUsed: 0,
      linkVersion: 1,
      linkMadeAt: now,
      eventSeq: 1,
    });
    noteState(em, contract, now);
    return { contract: { id } };
  },
  emit: async (em, { facts: { id, product }, now }) =>
    tellStanding(em, await em.findOneOrFail(Contract, { tenantId: product!.tenantId, id }), now),
  audit: ({ facts: { id }, input: { productId, holderId } }) => ({
    action: 'contract.assigned',
    subjectType: 'contract',
    subjectId: id,
    detail: { productId, holderId },
  }),
});

/** The next contract number of the tenant; two concurrent calls get two numbers, and a rollback releases its number. */
async function nextNumber(em: Em, tenantId: string): Promise<number> {
  const [row] = await em.execute<{ last: number }[]>(
    `insert into contract_counter (tenant_id, last) values (?, 1)
     on conflict (tenant_id) do update set last = contract_counter.last + 1 returning last`,
    [uuidOf(tenantId)],
  );
  return row!.last;
}
