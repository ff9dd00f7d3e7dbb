import { parseId } from '@monban/domain-kit';
import type { Resolvers } from '../resolvers.gen.ts';
import { createProduct } from './create-product.ts';
import { listProducts, productById } from './product.queries.ts';
import { setSeatAllowance } from './set-seat-allowance.ts';

export const productResolvers: Resolvers = {
  Query: {
    products: (_, args, ctx) => listProducts(ctx, args),
  },
  Mutation: {
    createProduct: (_, { input }, ctx) => createProduct(ctx, input),
    setSeatAllowance: (_, { input }, ctx) => setSeatAllowance(ctx, input),
  },
  Product: {
    __resolveReference: (reference, ctx) => {
      const id = parseId('product', reference.id);
      return id && ctx.load(productById, id);
    },
  },
};
