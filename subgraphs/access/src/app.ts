import { mergeResolvers, startSubgraph, type Subgraph, type SubgraphDeps } from '@monban/subgraph-kit';
import { codeResolvers } from './codes/codes.resolvers.ts';
import { deviceResolvers } from './devices/devices.resolvers.ts';
import { entities } from './entities.ts';
import { entryResolvers } from './entries/entries.resolvers.ts';
import { locationResolvers } from './locations/locations.resolvers.ts';
import { migrations } from './migrations/index.ts';
import { permissions } from './permissions.ts';
import { planResolvers } from './plans/plans.resolvers.ts';
import { retentions } from './retention.ts';
import { staffCallResolvers } from './staff-calls/staff-calls.resolvers.ts';
import { keepAccounts, keepContracts, keepHeartbeat, keepProducts, keepSeats } from './standing/standing.projection.ts';

/** Locations, devices, member codes, the decision at the door and its log. */
export const startAccess = (deps: SubgraphDeps): Promise<Subgraph> =>
  startSubgraph(
    {
      name: 'access',
      folder: import.meta.dirname,
      resolvers: mergeResolvers(locationResolvers, deviceResolvers, codeResolvers, entryResolvers, planResolvers, staffCallResolvers),
      permissions,
      entities,
      migrations,
      subscribes: [keepContracts, keepSeats, keepProducts, keepAccounts],
      onHeartbeat: keepHeartbeat,
      retentions,
    },
    deps,
  );
