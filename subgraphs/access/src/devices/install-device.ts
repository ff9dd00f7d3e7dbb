import { idFromUuid, newId, uuidOf } from '@monban/domain-kit';
import { type Em, readInput, type RequestContext } from '@monban/subgraph-kit';
import { Location } from '../locations/location.entity.ts';
import { failure } from '../messages.ts';
import { isDeviceLogin } from '../standing/standing.projection.ts';
import { Device } from './device.entity.ts';
import { installDeviceInput } from './device.inputs.ts';

/** Installs a login of the realm DEVICE at a location; installing it again moves it, and the device keeps its id. */
export async function installDevice(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, installDeviceInput, raw);
  if (!input.ok) return input.error;
  const { accountId, locationId, name, kind } = input.value;
  if (!(await isDeviceLogin(ctx, accountId))) return failure(ctx.locale, 'DeviceAccountUnknown', 'DEVICE_ACCOUNT_UNKNOWN');
  return ctx.write(async (em) => {
    const location = await em.findOne(Location, { id: locationId });
    if (!location) return failure(ctx.locale, 'LocationUnknown', 'LOCATION_UNKNOWN');
    const id = await place(em, { tenantId: location.tenantId, locationId, accountId, name, kind, at: ctx.clock.now() });
    const device = await em.findOneOrFail(Device, { id });
    await ctx.audit(em, {
      action: 'device.installed',
      subjectType: 'device',
      subjectId: device.id,
      detail: { accountId, locationId, name, kind },
    });
    return { __typename: 'DeviceInstalled' as const, device };
  });
}

/** One statement, so that the same login installed twice at once ends as one device. */
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
