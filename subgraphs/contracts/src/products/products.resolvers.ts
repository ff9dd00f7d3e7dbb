import { type Id, parseId } from '@monban/domain-kit';
import { mutations, readSize } from '@monban/subgraph-kit';
import { contractById } from '../contracts/contract.queries.ts';
import type { Resolvers } from '../resolvers.gen.ts';
import { createProduct } from './create-product.ts';
import { listProducts, productById, productFigures, tenantSeatFigures } from './product.queries.ts';
import { renameProduct } from './rename-product.ts';
import { registrationsTurnedAway, seatAllowanceImpact } from './seat-allowance-impact.ts';
import { setSeatAllowance } from './set-seat-allowance.ts';

export const productResolvers: Resolvers = {
  Query: {
    products: (_, args, ctx) => listProducts(ctx, args),
    product: (_, { id }, ctx) => {
      const productId = parseId('product', id);
      return productId && ctx.load(productById, productId);
    },
    seatAllowanceImpact: (_, args, ctx) => seatAllowanceImpact(ctx, args),
  },
  Mutation: mutations(createProduct, renameProduct, setSeatAllowance),
  Product: {
    __resolveReference: (reference, ctx) => {
      const id = parseId('product', reference.id);
      return id && ctx.load(productById, id);
    },
    figures: async ({ id }, _, ctx) => (await ctx.load(productFigures, id))[0]!,
  },
  SeatAllowanceImpact: {
    contractsInSurplus: ({ surplus }) => surplus.length,
    contractsNewlyInSurplus: ({ newlyInSurplus }) => newlyInSurplus,
    contractsCured: ({ cured }) => cured,
    registrationsWithoutSeat: (impact, _, ctx) => registrationsTurnedAway(ctx, impact),
    surplus: ({ surplus }, { first }) => surplus.slice(0, readSize(first, 20)),
  },
  SurplusContract: {
    contract: async ({ id }, _, ctx) => (await ctx.load(contractById, id as Id<'contract'>))!,
  },
  Tenant: {
    __resolveReference: ({ id }) => (parseId('tenant', id) ? { id } : null),
    seatFigures: ({ id }, _, ctx) => tenantSeatFigures(ctx, id as Id<'tenant'>),
  },
};
