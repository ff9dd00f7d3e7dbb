import { defineEntity, p } from '@mikro-orm/core';
import { contractStates } from '@monban/events';
import { accountKey, accountColumn, idColumn, instantColumn, rowsOfTenant, tenantKey } from '@monban/subgraph-kit';

// What the door must know of other subgraphs' things. No foreign keys: events of different aggregates arrive in any order.

const ContractStandingSchema = defineEntity({
  name: 'ContractStanding',
  ...rowsOfTenant('contract_standing'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantKey('contract'),
    number: p.integer(),
    productId: idColumn('product'),
    holderId: accountColumn({ kept: 'the contract goes on' }),
    state: p.enum(contractStates),
  },
  indexes: [{ name: 'contract_standing_by_holder', properties: ['tenantId', 'holderId'] }],
});
/** State of a contract, as contracts publishes it. */
export class ContractStanding extends ContractStandingSchema.class {}
ContractStandingSchema.setClass(ContractStanding);

const SeatStandingSchema = defineEntity({
  name: 'SeatStanding',
  ...rowsOfTenant('seat_standing'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantKey('seat'),
    contractId: idColumn('contract'),
    accountId: accountColumn({ kept: 'goes with the release of the seat' }),
  },
  indexes: [{ name: 'seat_standing_by_account', properties: ['tenantId', 'accountId'] }],
});
/** A taken seat, as contracts publishes it; released ones are not stored. */
export class SeatStanding extends SeatStandingSchema.class {}
SeatStandingSchema.setClass(SeatStanding);

const ProductStandingSchema = defineEntity({
  name: 'ProductStanding',
  ...rowsOfTenant('product_standing'),
  primaryKeys: ['tenantId', 'id'],
  properties: tenantKey('product'),
});
/** A product, as contracts publishes it: enough to know which products can have locations. Its row serves as the lock for choosing them. */
export class ProductStanding extends ProductStandingSchema.class {}
ProductStandingSchema.setClass(ProductStanding);

const AccountStandingSchema = defineEntity({
  name: 'AccountStanding',
  ...rowsOfTenant('account_standing'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...accountKey({ kept: 'known as erased, so that nothing told late opens a door' }),
    realm: p.string().length(20),
    erased: p.boolean(),
    /** 「入退館を利用停止にする」 in the profile (`H-59`). */
    stopProfile: p.boolean(),
    /** The same in the identity check (`H-60`). */
    stopIdentity: p.boolean(),
  },
});
/** A person or device, as identity publishes it; no personal data. */
export class AccountStanding extends AccountStandingSchema.class {}
AccountStandingSchema.setClass(AccountStanding);

const OwnerHeartbeatSchema = defineEntity({
  name: 'OwnerHeartbeat',
  tableName: 'owner_heartbeat',
  properties: {
    source: p.string().length(20).primary(),
    /** When it arrived, real time. */
    at: instantColumn(),
  },
});
/** When an owner of this data last sent a heartbeat: everything before it has arrived. Per service, not per tenant. */
export class OwnerHeartbeat extends OwnerHeartbeatSchema.class {}
OwnerHeartbeatSchema.setClass(OwnerHeartbeat);
