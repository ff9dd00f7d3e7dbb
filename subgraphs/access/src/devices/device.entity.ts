import { defineEntity, p } from '@mikro-orm/core';
import { accountColumn, type Row, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';
import { Location } from '../locations/location.entity.ts';

export const deviceKinds = ['ENTRY_APP'] as const;
export type DeviceKind = (typeof deviceKinds)[number];

const DeviceSchema = defineEntity({
  name: 'Device',
  ...rowsOfTenant('device'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('device'),
    name: p.string().length(50),
    kind: p.enum(deviceKinds),
    location: () => p.manyToOne(Location).joinColumns('tenant_id', 'location_id').ownColumns('location_id').ref().deleteRule('restrict'),
    /** The login it uses; belongs to identity. */
    accountId: accountColumn({ kept: 'the login of a device, not of a person' }),
    /** How long it admits people while contracts or identity are silent; 0 = not at all. */
    decidesAloneMinutes: p.integer().default(15),
    version: p.integer().version(),
  },
  checks: [{ name: 'device_decides_alone_minutes_range', expression: 'decides_alone_minutes >= 0 and decides_alone_minutes <= 1440' }],
  // a login is at one location at a time
  uniques: [{ name: 'device_of_account', properties: ['tenantId', 'accountId'] }],
  indexes: [
    { name: 'device_by_name', properties: ['tenantId', 'name', 'id'] },
    { name: 'device_by_location', properties: ['tenantId', 'location'] },
  ],
});
export class Device extends DeviceSchema.class {}
DeviceSchema.setClass(Device);
export type DeviceRow = Row<Device>;
