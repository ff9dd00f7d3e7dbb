import { defineEntity } from '@mikro-orm/core';
import { rowsOfTenant, tenantKey } from '@monban/subgraph-kit';

const ProductSchema = defineEntity({
  name: 'Product',
  ...rowsOfTenant('product'),
  primaryKeys: ['tenantId', 'id'],
  properties: tenantKey('product'),
});
/** A product as contracts publishes it: enough to know which products can have a price. Its row serves as the lock for its price. */
export class Product extends ProductSchema.class {}
ProductSchema.setClass(Product);
