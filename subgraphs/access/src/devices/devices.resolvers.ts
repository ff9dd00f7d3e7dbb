import { parseId } from '@monban/domain-kit';
import { mutations, readSize } from '@monban/subgraph-kit';
import { locationById } from '../locations/location.queries.ts';
import { permissions } from '../permissions.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import { deviceById, listDevices, thisDevice } from './device.queries.ts';
import { installDevice } from './install-device.ts';
import { updateDevice } from './update-device.ts';

export const deviceResolvers: Resolvers = {
  Query: {
    devices: (_, { first }, ctx) => listDevices(ctx, readSize(first, 100)),
    thisDevice: (_, __, ctx) => thisDevice(ctx),
  },
  Mutation: mutations(installDevice, updateDevice),
  Device: {
    __resolveReference: (reference, ctx) => {
      const id = parseId('device', reference.id);
      return id && ctx.load(deviceById, id);
    },
    location: async (device, _, ctx) => (await ctx.load(locationById, device.location.id))!,
    account: ({ accountId }) => ({ id: accountId }),
    viewerCanUpdate: permissions.viewerCan('device.update'),
  },
};
