import { newId } from '@monban/domain-kit';
import { readInput, type RequestContext } from '@monban/subgraph-kit';
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
    const device = await em.upsert(
      Device,
      { tenantId: location.tenantId, id: newId('device'), createdAt: ctx.clock.now(), name, kind, location, accountId },
      { onConflictFields: ['tenantId', 'accountId'], onConflictExcludeFields: ['id', 'createdAt'] },
    );
    await ctx.audit(em, {
      action: 'device.installed',
      subjectType: 'device',
      subjectId: device.id,
      detail: { accountId, locationId, name, kind },
    });
    return { __typename: 'DeviceInstalled' as const, device };
  });
}
