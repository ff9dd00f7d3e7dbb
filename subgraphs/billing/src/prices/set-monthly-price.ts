import { LockMode } from '@mikro-orm/core';
import { mutation } from '../mutation.ts';
import { Product } from '../products/product.entity.ts';
import { ensureProduct } from '../products/product.projection.ts';
import { MonthlyPrice } from './monthly-price.entity.ts';
import { setMonthlyPriceInput } from './price.inputs.ts';

/** Sets the monthly price of a product, without tax; before the first price its version is 0. */
export const setMonthlyPrice = mutation.define('setMonthlyPrice', {
  action: 'price.set',
  input: setMonthlyPriceInput,
  refusals: { PRODUCT_UNKNOWN: 'ProductUnknown' },
  answer: 'MonthlyPriceSet',
  prepare: async (ctx, { productId }) => ({ isProduct: (await ensureProduct(ctx, productId)) !== null }),
  async load(em, { productId }, _, { isProduct }) {
    if (!isProduct) return null;
    // of two concurrent first prices only one may be the first, and there is no price row to lock yet
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
