import { LockMode } from '@mikro-orm/core';
import { readInput, type RequestContext, versionConflict } from '@monban/subgraph-kit';
import { failure } from '../messages.ts';
import { Product } from './product.entity.ts';
import { tellProduct } from './product.events.ts';
import { renameProductInput } from './product.inputs.ts';

/** Gives a product another name; billing hears of it in the same transaction. */
export async function renameProduct(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, renameProductInput, raw);
  if (!input.ok) return input.error;
  const { productId, name, expectedVersion } = input.value;
  return ctx.write(async (em) => {
    const product = await em.findOne(Product, { id: productId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!product) return failure(ctx.locale, 'ProductUnknown', 'PRODUCT_UNKNOWN');
    if (product.version !== expectedVersion) return versionConflict(ctx.locale, product.version);
    const before = product.name;
    Object.assign(product, { name, eventSeq: product.eventSeq + 1 });
    await em.flush();
    await tellProduct(em, product, 'ProductDefined', ctx.clock.now());
    await ctx.audit(em, { action: 'product.renamed', subjectType: 'product', subjectId: product.id, detail: { before, after: name } });
    return { __typename: 'ProductRenamed' as const, product };
  });
}
