import { mergeResolvers, startSubgraph, type Subgraph, type SubgraphDeps } from '@monban/subgraph-kit';
import { contractPublication } from './contracts/contract.events.ts';
import { contractResolvers } from './contracts/contracts.resolvers.ts';
import { keepCustomers } from './customers/customer.projection.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';
import { permissions } from './permissions.ts';
import { productPublication } from './products/product.events.ts';
import { productResolvers } from './products/products.resolvers.ts';
import { seatPublication } from './seats/seat.events.ts';
import { seatResolvers, type InviteLinkSettings } from './seats/seats.resolvers.ts';

/** Contracts, products, seats and invite links. */
export const startContracts = (deps: SubgraphDeps & { inviteLinks: InviteLinkSettings }): Promise<Subgraph> =>
  startSubgraph(
    {
      name: 'contracts',
      folder: import.meta.dirname,
      resolvers: mergeResolvers(productResolvers, contractResolvers, seatResolvers(deps.inviteLinks)),
      permissions,
      entities,
      migrations,
      publishes: [productPublication, contractPublication, seatPublication],
      subscribes: [keepCustomers],
      heartbeatTo: ['access'],
    },
    deps,
  );
