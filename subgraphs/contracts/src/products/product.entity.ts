import { defineEntity, p } from '@mikro-orm/core';
import { type Row, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';

const ProductSchema = defineEntity({
  name: 'Product',
  ...rowsOfTenant('product'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('product'),
    name: p.string().length(100),
    /** Seat members per contract; the holder does not count (`T-07`, `T-08`). */
    seatAllowance: p.integer(),
    /** Number of changes published so far. */
    eventSeq: p.integer(),
    version: p.integer().version(),
  },
  indexes: [{ name: 'product_by_name', properties: ['tenantId', 'name', 'id'] }],
  checks: [{ name: 'product_seat_allowance_range', expression: 'seat_allowance >= 0 and seat_allowance <= 999' }],
});
export class Product extends ProductSchema.class {}
ProductSchema.setClass(Product);
export type ProductRow = Row<Product>;
