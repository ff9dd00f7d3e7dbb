import { defineEntity, p } from '@mikro-orm/core';
import { accountColumn, dateColumn, idColumn, instantColumn, type Row, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';
import { Product } from '../products/product.entity.ts';

export const contractStates = ['PENDING', 'ACTIVE', 'SUSPENDED', 'ENDED'] as const;
export type ContractState = (typeof contractStates)[number];
export const suspensionReasons = ['BY_OPERATOR', 'UNPAID'] as const;

const ContractSchema = defineEntity({
  name: 'Contract',
  ...rowsOfTenant('contract'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('contract'),
    /** Counted per tenant from 1. */
    number: p.integer(),
    product: () => p.manyToOne(Product).joinColumns('tenant_id', 'product_id').ownColumns('product_id').ref().deleteRule('restrict'),
    storefrontId: p.integer(),
    holderId: accountColumn({ kept: 'the contract goes on; words about its holder are emptied' }),
    state: p.enum(contractStates),
    suspensionReason: p.enum(suspensionReasons).nullable(),
    suspensionNote: p.string().length(500).nullable(),
    startsOn: dateColumn(),
    /** Seats taken and not released; `take_seat` and the removal of a seat member update it under a lock on this row. */
    seatsUsed: p.integer(),
    /** Raising it invalidates the invite link (`P-T-05`). */
    linkVersion: p.integer(),
    /** When the link of this version was created. */
    linkMadeAt: instantColumn(),
    eventSeq: p.integer(),
    version: p.integer().version(),
  },
  uniques: [{ name: 'contract_number', properties: ['tenantId', 'number'] }],
  indexes: [
    { name: 'contract_by_product', properties: ['tenantId', 'product'] },
    { name: 'contract_by_holder', properties: ['tenantId', 'holderId'] },
    { name: 'contract_by_start', properties: ['tenantId', 'startsOn', 'number'] },
  ],
  checks: [
    { name: 'contract_seats_used', expression: 'seats_used >= 0' },
    { name: 'contract_suspension', expression: "(state = 'SUSPENDED') = (suspension_reason is not null)" },
  ],
});
export class Contract extends ContractSchema.class {}
ContractSchema.setClass(Contract);
export type ContractRow = Row<Contract>;

const ContractCounterSchema = defineEntity({
  name: 'ContractCounter',
  ...rowsOfTenant('contract_counter'),
  properties: { tenantId: idColumn('tenant').primary(), last: p.integer() },
});
/** The last contract number of a tenant. */
export class ContractCounter extends ContractCounterSchema.class {}
ContractCounterSchema.setClass(ContractCounter);
