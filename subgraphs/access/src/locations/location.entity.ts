import { defineEntity, p } from '@mikro-orm/core';
import { type Row, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';

const LocationSchema = defineEntity({
  name: 'Location',
  ...rowsOfTenant('location'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('location'),
    name: p.string().length(50),
    /** Time zone of its hours, days and dates. */
    timeZone: p.string().length(50),
    /** A second entry requires an exit in between. */
    antiPassback: p.boolean().default(false),
    version: p.integer().version(),
  },
  indexes: [{ name: 'location_by_name', properties: ['tenantId', 'name', 'id'] }],
});
export class Location extends LocationSchema.class {}
LocationSchema.setClass(Location);
export type LocationRow = Row<Location>;
