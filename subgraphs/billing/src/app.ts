import { mergeResolvers, startSubgraph, type Subgraph, type SubgraphDeps } from '@monban/subgraph-kit';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';
import { permissions } from './permissions.ts';
import { priceResolvers } from './prices/prices.resolvers.ts';
import { keepProducts } from './products/product.projection.ts';

/** Prices. */
export const startBilling = (deps: SubgraphDeps): Promise<Subgraph> =>
  startSubgraph(
    {
      name: 'billing',
      folder: import.meta.dirname,
      resolvers: mergeResolvers(priceResolvers),
      permissions,
      entities,
      migrations,
      subscribes: [keepProducts],
    },
    deps,
  );
