import { uuidOf } from '@monban/domain-kit';
import { type Em, emit, type Publication } from '@monban/subgraph-kit';
import { Contract } from './contract.entity.ts';

/** The state of a contract as others need it: identity to decide who may log in, access at the door. */
const standingOf = (contract: Contract) => ({
  number: contract.number,
  productUuid: uuidOf(contract.product.id),
  holderUuid: uuidOf(contract.holderId),
  state: contract.state,
});

/** Publishes the state of a contract to identity and access, in the transaction of the change. */
export async function tellStanding(em: Em, contract: Contract, at: Temporal.Instant): Promise<void> {
  await emit(em, contract.tenantId, contractPublication.to, {
    type: 'ContractStanding',
    version: 1,
    aggregateType: 'contract',
    aggregateId: contract.id,
    seq: contract.eventSeq,
    at,
    data: standingOf(contract),
  });
}

export const contractPublication: Publication = {
  to: ['identity', 'access'],
  async snapshot(em, { uuids, afterUuid, first }) {
    const rows = await em.find(
      Contract,
      { ...(uuids ? { id: { $in: uuids as Contract['id'][] } } : {}), ...(afterUuid ? { id: { $gt: afterUuid as Contract['id'] } } : {}) },
      { orderBy: { id: 'asc' }, limit: first },
    );
    return rows.map((contract) => ({ uuid: uuidOf(contract.id), seq: contract.eventSeq, data: standingOf(contract) }));
  },
};
