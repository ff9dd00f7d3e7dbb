import { parseId } from '@monban/domain-kit';
import { mutations, readSize } from '@monban/subgraph-kit';
import type { Resolvers } from '../resolvers.gen.ts';
import { createLocation } from './create-location.ts';
import { listLocations, locationById } from './location.queries.ts';
import { updateLocation } from './update-location.ts';

export const locationResolvers: Resolvers = {
  Query: {
    locations: (_, { first }, ctx) => listLocations(ctx, readSize(first, 100)),
  },
  Mutation: mutations(createLocation, updateLocation),
  Location: {
    __resolveReference: (reference, ctx) => {
      const id = parseId('location', reference.id);
      return id && ctx.load(locationById, id);
    },
  },
};
