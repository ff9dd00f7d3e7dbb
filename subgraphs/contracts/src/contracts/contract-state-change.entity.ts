import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '@monban/domain-kit';
import { type Em, type Row, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';
import { Contract, contractStates } from './contract.entity.ts';

const ContractStateChangeSchema = defineEntity({
  name: 'ContractStateChange',
  ...rowsOfTenant('contract_state_change'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('event'),
    contract: () => p.manyToOne(Contract).joinColumns('tenant_id', 'contract_id').ownColumns('contract_id').ref().deleteRule('restrict'),
    state: p.enum(contractStates),
  },
  indexes: [{ name: 'contract_state_change_by_contract', properties: ['tenantId', 'contract', 'createdAt'] }],
});
/** When a contract entered a state; it lasts until the next change. */
export class ContractStateChange extends ContractStateChangeSchema.class {}
ContractStateChangeSchema.setClass(ContractStateChange);
export type ContractStateRow = Row<ContractStateChange>;

/** Records the contract's current state, in the transaction of the change. */
export const noteState = (em: Em, contract: Contract, at: Temporal.Instant): ContractStateChange =>
  em.create(ContractStateChange, { tenantId: contract.tenantId, id: newId('event'), createdAt: at, contract, state: contract.state });
