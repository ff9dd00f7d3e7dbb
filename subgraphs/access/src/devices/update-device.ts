import { LockMode } from '@mikro-orm/core';
import { readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { failure } from '../messages.ts';
import { Device } from './device.entity.ts';
import { updateDeviceInput } from './device.inputs.ts';

/** Renames a device and says for how long it lets in by facts that may be stale; holds from the next entry on. */
export async function updateDevice(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, updateDeviceInput, raw);
  if (!input.ok) return input.error;
  const { deviceId, name, decidesAloneMinutes, expectedVersion } = input.value;
  return ctx.write(async (em) => {
    const device = await em.findOne(Device, { id: deviceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!device) return failure(ctx.locale, 'DeviceUnknown', 'DEVICE_UNKNOWN');
    if (device.version !== expectedVersion) return versionConflict(ctx.locale, device.version);
    const before = { name: device.name, decidesAloneMinutes: device.decidesAloneMinutes };
    Object.assign(device, { name, decidesAloneMinutes });
    await em.flush();
    await ctx.audit(em, {
      action: 'device.updated',
      subjectType: 'device',
      subjectId: deviceId,
      detail: { before, after: { name, decidesAloneMinutes } },
    });
    return { __typename: 'DeviceUpdated' as const, device };
  });
}
