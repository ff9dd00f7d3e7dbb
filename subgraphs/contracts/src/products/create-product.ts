import { newId } from '@monban/domain-kit';
import { readInput, type RequestContext } from '@monban/subgraph-kit';
import { failure } from '../messages.ts';
import { Product } from './product.entity.ts';
import { tellProduct } from './product.events.ts';
import { createProductInput } from './product.inputs.ts';

/** Creates a product; a seat allowance above 0 needs the feature (`T-04`, `T-06`). */
export async function createProduct(ctx: RequestContext, raw: unknown) {
  const input = readInput(ctx.locale, createProductInput, raw);
  if (!input.ok) return input.error;
  const { name, seatAllowance } = input.value;
  if (seatAllowance > 0 && !ctx.viewer.features.includes('SEATS')) return failure(ctx.locale, 'SeatsNotEnabled', 'SEATS_NOT_ENABLED');
  const product = await ctx.write(async (em) => {
    const now = ctx.clock.now();
    const created = em.create(Product, {
      tenantId: ctx.tenantId as Product['tenantId'],
      id: newId('product'),
      createdAt: now,
      name,
      seatAllowance,
      eventSeq: 1,
    });
    await em.flush();
    await tellProduct(em, created, 'ProductDefined', now);
    await ctx.audit(em, { action: 'product.created', subjectType: 'product', subjectId: created.id, detail: { name, seatAllowance } });
    return created;
  });
  return { __typename: 'ProductCreated' as const, product };
}
