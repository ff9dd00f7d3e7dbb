import { LockMode } from '@mikro-orm/core';
import { mutation } from '../mutation.ts';
import { decideAllowance } from './domain/product-allowance.ts';
import { Product } from './product.entity.ts';
import { setSeatAllowanceInput } from './product.inputs.ts';
import { contractsOfProduct, impactOf } from './seat-allowance-impact.ts';

/**
 * Sets the allowance of all contracts of a product at once (`T-10`…`T-12`); removes nobody (`T-51`). Contracts go into surplus (`T-50`)
 * only after somebody has seen it, proved by the token of the preview (`P-T-03`).
 */
export const setSeatAllowance = mutation.define('setSeatAllowance', {
  action: 'product.setAllowance',
  input: setSeatAllowanceInput,
  refusals: {
    PRODUCT_UNKNOWN: 'ProductUnknown',
    SEATS_NOT_ENABLED: 'SeatsNotEnabled',
    ALLOWANCE_SURPLUS_WARNING: 'PreviewStale',
  },
  answer: 'SeatAllowanceSet',
  async load(em, { productId }, ctx) {
    const product = await em.findOne(Product, { id: productId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!product) return null;
    const hasSeats = ctx.viewer.features.includes('SEATS');
    return { product, before: product.seatAllowance, contracts: await contractsOfProduct(em, product), hasSeats };
  },
  unknown: 'PRODUCT_UNKNOWN',
  version: ({ product }) => product.version,
  decide: ({ hasSeats }) => decideAllowance(hasSeats),
  preview: {
    type: 'SeatAllowanceImpact',
    of: ({ product, before, contracts }, _, { allowance }) => impactOf({ id: product.id, seatAllowance: before }, contracts, allowance),
    warning: ({ newlyInSurplus }) => (newlyInSurplus > 0 ? 'ALLOWANCE_SURPLUS_WARNING' : null),
  },
  commit(_, { facts: { product, before, contracts }, input: { allowance } }) {
    product.seatAllowance = allowance;
    const { surplus } = impactOf({ id: product.id, seatAllowance: before }, contracts, allowance);
    return { product: { id: product.id }, contractsInSurplus: surplus.length };
  },
  audit: ({ facts: { product, before }, input: { allowance }, answer: { contractsInSurplus } }) => ({
    action: 'product.allowanceSet',
    subjectType: 'product',
    subjectId: product.id,
    detail: { before, after: allowance, contractsInSurplus },
  }),
});
