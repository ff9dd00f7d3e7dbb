import { MemberCode } from './codes/member-code.entity.ts';
import { Device } from './devices/device.entity.ts';
import { EntryCount, EntryRecord, EntryTrace, Presence } from './entries/entry-record.entity.ts';
import { Location } from './locations/location.entity.ts';
import { ProductLocations } from './plans/product-locations.entity.ts';
import { StaffCall } from './staff-calls/staff-call.entity.ts';
import { AccountStanding, ContractStanding, OwnerHeartbeat, ProductStanding, SeatStanding } from './standing/standing.entity.ts';

export const entities = [
  Location,
  Device,
  MemberCode,
  ContractStanding,
  SeatStanding,
  AccountStanding,
  ProductStanding,
  OwnerHeartbeat,
  EntryRecord,
  EntryTrace,
  EntryCount,
  Presence,
  ProductLocations,
  StaffCall,
];
