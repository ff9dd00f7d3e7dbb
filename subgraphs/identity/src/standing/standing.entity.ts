import { defineEntity, p } from '@mikro-orm/core';
import { accountColumn, idColumn, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';

const ContractStandingSchema = defineEntity({
  name: 'ContractStanding',
  ...rowsOfTenant('contract_standing'),
  primaryKeys: ['tenantId', 'id'],
  properties: { ...tenantOwned('contract'), holderId: accountColumn({ kept: 'the contract goes on' }), state: p.string().length(20) },
  indexes: [{ name: 'contract_standing_by_holder', properties: ['tenantId', 'holderId'] }],
});
/** State of a contract, as contracts publishes it: decides which of its people may log in (`T-36`). */
export class ContractStanding extends ContractStandingSchema.class {}
ContractStandingSchema.setClass(ContractStanding);

const SeatStandingSchema = defineEntity({
  name: 'SeatStanding',
  ...rowsOfTenant('seat_standing'),
  primaryKeys: ['tenantId', 'id'],
  properties: { ...tenantOwned('seat'), contractId: idColumn('contract'), accountId: accountColumn('erased') },
  uniques: [{ name: 'seat_standing_account', properties: ['tenantId', 'accountId'] }],
  indexes: [{ name: 'seat_standing_by_contract', properties: ['tenantId', 'contractId'] }],
});
/** Who has a seat on which contract, as contracts publishes it; a released seat has no row. */
export class SeatStanding extends SeatStandingSchema.class {}
SeatStandingSchema.setClass(SeatStanding);
