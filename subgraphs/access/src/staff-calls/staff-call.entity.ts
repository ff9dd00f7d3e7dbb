import { defineEntity, p } from '@mikro-orm/core';
import { accountColumn, idColumn, instantColumn, type Row, rowsOfTenant, tenantOwned } from '@monban/subgraph-kit';
import { Device } from '../devices/device.entity.ts';
import { Location } from '../locations/location.entity.ts';

const StaffCallSchema = defineEntity({
  name: 'StaffCall',
  ...rowsOfTenant('staff_call'),
  primaryKeys: ['tenantId', 'id'],
  properties: {
    ...tenantOwned('staffCall'),
    /** When the button was last pressed, business time. */
    at: instantColumn(),
    /** The refusal on screen at that moment; null when nothing had been refused. */
    entryRecordId: idColumn('entryRecord').nullable(),
    location: () => p.manyToOne(Location).joinColumns('tenant_id', 'location_id').ownColumns('location_id').ref().deleteRule('restrict'),
    device: () => p.manyToOne(Device).joinColumns('tenant_id', 'device_id').ownColumns('device_id').ref().deleteRule('restrict'),
    answeredAt: instantColumn().nullable(),
    /** The member of staff who answered; belongs to identity. */
    answeredBy: accountColumn({ kept: 'staff answer for what they did' }).nullable(),
  },
  // while nobody has answered, a second press is the same call
  uniques: [{ name: 'staff_call_open', properties: ['tenantId', 'device'], where: 'answered_at is null' }],
  indexes: [
    { name: 'staff_call_by_device', properties: ['tenantId', 'device'] },
    { name: 'staff_call_by_location', properties: ['tenantId', 'location'] },
  ],
});
/** A request for staff from somebody at a door. */
export class StaffCall extends StaffCallSchema.class {}
StaffCallSchema.setClass(StaffCall);
export type StaffCallRow = Row<StaffCall>;
