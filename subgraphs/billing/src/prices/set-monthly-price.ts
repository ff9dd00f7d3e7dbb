import { LockMode } from '@mikro-orm/core';
import { mutation } from '../mutation.ts';
import { Product } from '../products/product.entity.ts';
import { ensureProduct } from '../products/product.projection.ts';
import { MonthlyPrice } from './monthly-price.entity.ts';
import { setMonthlyPriceInput } from './price.inputs.ts';

/** Sets what a product costs a month, without tax; a price that nobody had set yet has version 0. */
export const setMonthlyPrice = mutation.define('setMonthlyPrice', {
  action: 'price.set',
  input: setMonthlyPriceInput,
  refusals: { PRODUCT_UNKNOWN: 'ProductUnknown' },
  answer: 'MonthlyPriceSet',
  prepare: async (ctx, { productId }) => ({ isProduct: (await ensureProduct(ctx, productId)) !== null }),
  async load(em, { productId }, _, { isProduct }) {
    if (!isProduct) return null;
    // two who set the first price at once must not both be first, and there is no price to lock yet
    const product = await em.findOneOrFail(Product, { id: productId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const price = await em.findOne(MonthlyPrice, { productId });
    return { product, price, before: price?.net ?? null };
  },
  unknown: 'PRODUCT_UNKNOWN',
  version: ({ price }) => price?.version ?? 0,
  commit(em, { facts: { product, price: found }, input: { productId, net }, now }) {
    const price = found ?? em.create(MonthlyPrice, { tenantId: product.tenantId, productId, createdAt: now, net });
    price.net = net;
    return { product: { id: productId } };
  },
  audit: ({ facts: { before }, input: { productId, net } }) => ({
    action: 'price.set',
    subjectType: 'product',
    subjectId: productId,
    detail: { before, after: net },
  }),
});
