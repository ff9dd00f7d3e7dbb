import { defineEntity } from '@mikro-orm/core';
import { rowsOfTenant, tenantKey } from '@monban/subgraph-kit';

const ProductSchema = defineEntity({
  name: 'Product',
  ...rowsOfTenant('product'),
  primaryKeys: ['tenantId', 'id'],
  properties: tenantKey('product'),
});
/** A product as contracts tells of it: enough to know what can have a price. Its row is the lock of its price. */
export class Product extends ProductSchema.class {}
ProductSchema.setClass(Product);
