import { uuidOf } from '@monban/domain-kit';
import { contractContract, type ContractState } from '@monban/events';
import { type Em, type Publication, tell } from '@monban/subgraph-kit';
import { Contract } from './contract.entity.ts';

const standingOf = (contract: Contract): ContractState => ({
  number: contract.number,
  productUuid: uuidOf(contract.product.id),
  holderUuid: uuidOf(contract.holderId),
  state: contract.state,
});

/** Tells identity and access how a contract stands, in the transaction of the change. */
export const tellStanding = (em: Em, contract: Contract, at: Temporal.Instant): Promise<void> =>
  tell(em, contract.tenantId, contractPublication, {
    type: 'ContractStanding',
    id: contract.id,
    seq: contract.eventSeq,
    at,
    state: standingOf(contract),
  });

export const contractPublication: Publication<typeof contractContract> = {
  contract: contractContract,
  to: ['identity', 'access'],
  keys: 'select id, event_seq as seq from contract',
  async snapshot(em, { uuids, afterUuid, first }) {
    const rows = await em.find(
      Contract,
      { ...(uuids ? { id: { $in: uuids as Contract['id'][] } } : {}), ...(afterUuid ? { id: { $gt: afterUuid as Contract['id'] } } : {}) },
      { orderBy: { id: 'asc' }, limit: first },
    );
    return rows.map((contract) => ({ uuid: uuidOf(contract.id), seq: contract.eventSeq, data: standingOf(contract) }));
  },
};
