import { type Id, parseId, yen } from '@monban/domain-kit';
import { mutations } from '@monban/subgraph-kit';
import type { Resolvers } from '../resolvers.gen.ts';
import { monthlyPriceOf } from './price.queries.ts';
import { setMonthlyPrice } from './set-monthly-price.ts';

export const priceResolvers: Resolvers = {
  Mutation: mutations(setMonthlyPrice),
  Product: {
    __resolveReference: ({ id }) => (parseId('product', id) ? { id } : null),
    monthlyPrice: ({ id }, _, ctx) => ctx.load(monthlyPriceOf, id as Id<'product'>),
  },
  MonthlyPrice: {
    net: (price) => yen(price.net),
  },
};
