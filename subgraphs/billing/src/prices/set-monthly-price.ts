import { LockMode } from '@mikro-orm/core';
import { readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { failure } from '../messages.ts';
import { Product } from '../products/product.entity.ts';
import { ensureProduct } from '../products/product.projection.ts';
import { MonthlyPrice } from './monthly-price.entity.ts';
import { setMonthlyPriceInput } from './price.inputs.ts';

/** Sets what a product costs a month, without tax; a price that nobody had set yet has version 0. */
export async function setMonthlyPrice(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, setMonthlyPriceInput, raw);
  if (!input.ok) return input.error;
  const { productId, net, expectedVersion } = input.value;
  if (!(await ensureProduct(ctx, productId))) return failure(ctx.locale, 'ProductUnknown', 'PRODUCT_UNKNOWN');
  return ctx.write(async (em) => {
    // two who set the first price at once must not both be first, and there is no price to lock yet
    const { tenantId } = await em.findOneOrFail(Product, { id: productId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const found = await em.findOne(MonthlyPrice, { productId });
    const version = found?.version ?? 0;
    if ((expectedVersion ?? 0) !== version) return versionConflict(ctx.locale, version);
    const before = found?.net ?? null;
    const price = found ?? em.create(MonthlyPrice, { tenantId, productId, createdAt: ctx.clock.now(), net });
    price.net = net;
    await em.flush();
    await ctx.audit(em, { action: 'price.set', subjectType: 'product', subjectId: productId, detail: { before, after: net } });
    return { __typename: 'MonthlyPriceSet' as const, product: { id: productId } };
  });
}
