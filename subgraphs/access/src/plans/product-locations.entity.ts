import { defineEntity, p } from '@mikro-orm/core';
import { rowsOfTenant, tenantKey } from '@monban/subgraph-kit';

const ProductLocationsSchema = defineEntity({
  name: 'ProductLocations',
  ...rowsOfTenant('product_locations'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantKey('product'),
    /** UUIDs, for comparison at the door; null: every location, including future ones. */
    locationIds: p.array().columnType('uuid[]').$type<string[]>().nullable(),
    version: p.integer().version(),
  },
});
/** Where a product may be used (`H-54`). The product itself belongs to contracts; without a row it may be used everywhere. */
export class ProductLocations extends ProductLocationsSchema.class {}
ProductLocationsSchema.setClass(ProductLocations);
