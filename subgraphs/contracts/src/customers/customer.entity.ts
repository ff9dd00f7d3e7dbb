import { defineEntity, p } from '@mikro-orm/core';
import { accountKey, rowsOfTenant } from '@monban/subgraph-kit';

const CustomerSchema = defineEntity({
  name: 'Customer',
  ...rowsOfTenant('customer'),
  primaryKeys: ['tenantId', 'id'],
  properties: { ...accountKey('erased'), storefrontId: p.integer() },
});
/** A customer as identity publishes them: enough to know who can hold a contract, and where. No personal data. */
export class Customer extends CustomerSchema.class {}
CustomerSchema.setClass(Customer);
