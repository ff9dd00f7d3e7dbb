import { LockMode } from '@mikro-orm/core';
import { mutation } from '../mutation.ts';
import { Device } from './device.entity.ts';
import { updateDeviceInput } from './device.inputs.ts';

/** Renames a device and sets for how long it admits people by facts that may be stale; takes effect with the next entry. */
export const updateDevice = mutation.define('updateDevice', {
  action: 'device.update',
  input: updateDeviceInput,
  refusals: { DEVICE_UNKNOWN: 'DeviceUnknown' },
  answer: 'DeviceUpdated',
  async load(em, { deviceId }) {
    const device = await em.findOne(Device, { id: deviceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return device && { device, before: { name: device.name, decidesAloneMinutes: device.decidesAloneMinutes } };
  },
  unknown: 'DEVICE_UNKNOWN',
  version: ({ device }) => device.version,
  commit(_, { facts: { device }, input: { name, decidesAloneMinutes } }) {
    Object.assign(device, { name, decidesAloneMinutes });
    return { device: { id: device.id } };
  },
  audit: ({ facts: { device, before }, input: { name, decidesAloneMinutes } }) => ({
    action: 'device.updated',
    subjectType: 'device',
    subjectId: device.id,
    detail: { before, after: { name, decidesAloneMinutes } },
  }),
});
