import { defineEntity, p } from '@mikro-orm/core';
import { rowsOfTenant, tenantKey } from '@monban/subgraph-kit';

const ProductLocationsSchema = defineEntity({
  name: 'ProductLocations',
  ...rowsOfTenant('product_locations'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantKey('product'),
    /** UUIDs, as the door compares them; null: every location, also those that come later. */
    locationIds: p.array().columnType('uuid[]').$type<string[]>().nullable(),
    version: p.integer().version(),
  },
});
/** Where a product may be used (`H-54`). The product itself belongs to contracts; one without a row may be used everywhere. */
export class ProductLocations extends ProductLocationsSchema.class {}
ProductLocationsSchema.setClass(ProductLocations);
