import { idFromUuid, newId, uuidOf } from '@monban/domain-kit';
import { LockMode } from '@mikro-orm/core';
import type { Em } from '@monban/subgraph-kit';
import { Location } from '../locations/location.entity.ts';
import { mutation } from '../mutation.ts';
import { isDeviceLogin } from '../standing/standing.projection.ts';
import { Device } from './device.entity.ts';
import { installDeviceInput } from './device.inputs.ts';
import { decideInstallation } from './domain/installation.ts';

/** Assigns a login of the realm DEVICE to a location; doing it again moves the login, and the device keeps its id. */
export const installDevice = mutation.define('installDevice', {
  action: 'device.install',
  input: installDeviceInput,
  refusals: { DEVICE_ACCOUNT_UNKNOWN: 'DeviceAccountUnknown', LOCATION_UNKNOWN: 'LocationUnknown' },
  answer: 'DeviceInstalled',
  prepare: async (ctx, { accountId }) => ({ isLogin: await isDeviceLogin(ctx, accountId) }),
  load: async (em, { accountId, locationId }, _, { isLogin }) => ({
    isLogin,
    location: await em.findOne(Location, { id: locationId }),
    device: await em.findOne(Device, { accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE }),
  }),
  // 0 for a login that is not installed yet
  version: ({ device }) => device?.version ?? 0,
  decide: ({ isLogin, location }) => decideInstallation(isLogin, location),
  commit: async (em, { change: { tenantId }, input, now }) => ({ device: { id: await place(em, { tenantId, ...input, at: now }) } }),
  audit: ({ answer: { device }, input: { accountId, locationId, name, kind } }) => ({
    action: 'device.installed',
    subjectType: 'device',
    subjectId: device.id,
    detail: { accountId, locationId, name, kind },
  }),
});

/** One statement, so that two concurrent installations of one login end as one device. */
async function place(
  em: Em,
  facts: Pick<Device, 'tenantId' | 'accountId' | 'name' | 'kind'> & { locationId: Location['id']; at: Temporal.Instant },
): Promise<Device['id']> {
  const [row] = await em.execute<{ id: string }[]>(
    `insert into device (tenant_id, id, created_at, name, kind, location_id, account_id) values (?, ?, ?, ?, ?, ?, ?)
     on conflict (tenant_id, account_id) do update set name = excluded.name, kind = excluded.kind, location_id = excluded.location_id, version = device.version + 1 returning id`,
    [
      uuidOf(facts.tenantId),
      uuidOf(newId('device')),
      facts.at.toString(),
      facts.name,
      facts.kind,
      uuidOf(facts.locationId),
      uuidOf(facts.accountId),
    ],
  );
  return idFromUuid('device', row!.id);
}
