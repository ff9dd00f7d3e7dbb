import { type Id, parseId } from '@monban/domain-kit';
import { mutations, readSize } from '@monban/subgraph-kit';
import type { Resolvers } from '../resolvers.gen.ts';
import { locationsOf, productLocations } from './product-locations.queries.ts';
import { setProductLocations } from './set-product-locations.ts';

export const planResolvers: Resolvers = {
  Mutation: mutations(setProductLocations),
  Product: {
    __resolveReference: ({ id }) => (parseId('product', id) ? { id } : null),
    usableAt: ({ id }, _, ctx) => productLocations(ctx, id as Id<'product'>),
  },
  ProductLocations: {
    everywhere: ({ locationIds }) => locationIds === null,
    locations: async (view, { first }, ctx) => (await locationsOf(ctx, view)).slice(0, readSize(first, 100)),
  },
};
